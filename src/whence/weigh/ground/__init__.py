"""Whether somebody is in a place, has left, holds it or gave it up: one matter in four frames."""
