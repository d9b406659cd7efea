"""Builds the Word file among the example articles; run it after changing the words below."""

from datetime import UTC, datetime
from pathlib import Path

from docx import Document

TARGET = (
    Path(__file__).parents[1] / "examples" / "borrowed-figures" / "inspector-report.docx"
)
TITLE = "Quarterly Report on Partner Forces"
PARAGRAPHS = (
    "Office of the Horn Inspector, October to December 2023",
    "This report covers the quarter that ended on 31 December 2023. It rests on information "
    "from partner governments, from the Joint Intelligence Directorate, and on open sources.",
    "Al-Shabaab remained the strongest armed group in southern Somalia. The Joint "
    "Intelligence Directorate told the Office that al-Shabaab had between 7,000 and 12,000 "
    "fighters at the end of the quarter, the same as in the previous report.",
    "The Directorate assessed that al-Qaeda in the Arabian Peninsula (AQAP) may have sent "
    "trainers to al-Shabaab in the second half of 2023. It estimated, with low confidence, "
    "that fewer than 50 trainers were involved. The Office could not verify this assessment.",
    "According to the Directorate, AQAP had 2,000 to 3,000 fighters.",
    "The Ministry of Security in Mogadishu told the Office that it had no information on "
    "foreign trainers. It said its forces controlled 33 of the 41 district towns of the "
    "southern states. The Directorate put the number at 22.",
    "The Office will review these figures in its next report.",
)


def build(target: Path) -> None:
    """Write the report to `target`."""
    report = Document()
    report.add_heading(TITLE, level=0)
    for paragraph in PARAGRAPHS:
        report.add_paragraph(paragraph)
    properties = report.core_properties
    properties.title = TITLE
    properties.author = "Office of the Horn Inspector"
    properties.comments = (
        "Example article. The office, the people and the events are invented."
    )
    properties.created = properties.modified = datetime(2024, 1, 31, tzinfo=UTC)
    report.save(str(target))


if __name__ == "__main__":
    build(TARGET)
