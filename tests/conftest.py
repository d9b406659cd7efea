"""What all tests share."""

import os

from hypothesis import settings

# The suite says the same twice; HYPOTHESIS_PROFILE=explore looks for new counter-examples.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", derandomize=False, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
