"""The period of a question in words, where only the days of its reports are known."""

# Opens that period, in brackets at the end of the question.
REPORTED = "reported "


def is_dated_by_reports(question: str) -> bool:
    """Whether the days of a question, in words, are only those on which it was reported.

    >>> is_dated_by_reports("Who holds Gao? (reported May 2024)")
    True
    >>> is_dated_by_reports("Who holds Gao? (May 2024)")
    False
    """
    return f" ({REPORTED}" in question
