"""The network in torch: encoder, heads, losses."""
