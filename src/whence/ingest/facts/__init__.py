"""Facts about an article besides its text: found in many places, settled in one."""
