"""Free text to the questions of a case."""

from whence.pipeline.asking.answering import Match as Match
from whence.pipeline.asking.answering import Reply as Reply
from whence.pipeline.asking.answering import ask as ask
from whence.pipeline.asking.answering import reply as reply
