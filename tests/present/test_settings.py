"""Settings: the command line before the environment before the file."""

import pytest

from whence.errors import SettingsError
from whence.pipeline.article import ReaderChoice
from whence.present.cli.terms import load_settings, tools_spec


def test_without_anything_set_the_trained_reader_is_used():
    assert tools_spec(None).reader is ReaderChoice.MODEL


def test_the_environment_sets_the_reader_and_the_command_line_goes_before_it(monkeypatch):
    monkeypatch.setenv("WHENCE_READER", "understudy")
    assert tools_spec(None).reader is ReaderChoice.UNDERSTUDY
    assert tools_spec(ReaderChoice.MODEL).reader is ReaderChoice.MODEL


def test_a_value_that_cannot_be_is_refused_in_one_line(monkeypatch):
    monkeypatch.setenv("WHENCE_WORKERS", "many")
    with pytest.raises(SettingsError, match="cannot use the settings"):
        load_settings()
