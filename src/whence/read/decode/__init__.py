"""From the network's numbers to tags, trees, attributions and the other layers."""
