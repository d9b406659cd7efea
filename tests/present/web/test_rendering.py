"""What is made ready before the desk serves its first page."""

import gc

from whence.present.web.rendering import environment, settle


def test_before_the_first_page_templates_are_compiled_and_what_is_loaded_is_left_alone():
    environment.cache_clear()
    try:
        settle()
        assert len(environment().cache) == len(environment().list_templates())
        assert gc.get_freeze_count() > 10_000
    finally:
        gc.unfreeze()
