"""Small articles on disk, and what a case made of them."""

from sqlalchemy import select

from whence.store import tables as t

TOWNS = ("Tessaro", "Kelmeti", "Wadi Senn", "Borimo", "Anfara")


def write_articles(folder, count):
    """`count` small articles with an attribution each; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        town = TOWNS[number % len(TOWNS)]
        text = (
            f"Fighting near {town}\n\nFighters attacked {town} on {number + 1} May 2024.\n\n"
            f"Colonel Ibrahim Sallo said that {number + 3} soldiers were killed in {town}. "
            f"“We hold the town,” he said. The Reed Front denied that it had attacked {town}.\n"
        )
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def made_of(case):
    """All rows of all made tables, in the order of their keys, without run and row ids."""
    return {
        table.name: case.session.execute(select(table).order_by(*table.primary_key)).all()
        for table in t.MADE
    }
