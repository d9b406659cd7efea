"""States and the bodies every state has."""

from actor_sources.rows import Row, load_countries
from whence.resolve.gazetteer.folding import fold_name

BODIES = (
    ("government", "Government of {name}", "{adj} government|{poss} government|{adj} authorities|{poss} authorities"),
    ("army", "{adj} army", "{adj} military|{adj} armed forces|{adj} Armed Forces|Armed Forces of {name}|{poss} army|{poss} military|{adj} troops|{adj} soldiers|{adj} Army"),
    ("police", "{adj} police", "{adj} Police|{poss} police|{adj} National Police|{adj} national police"),
    ("foreign-ministry", "Ministry of Foreign Affairs of {name}", "{adj} Foreign Ministry|{adj} foreign ministry|{poss} Foreign Ministry|{poss} foreign ministry|{poss} Ministry of Foreign Affairs|{adj} Ministry of Foreign Affairs"),
    ("defence-ministry", "Ministry of Defence of {name}", "{adj} Defence Ministry|{adj} Defense Ministry|{adj} defence ministry|{adj} defense ministry|{adj} Ministry of Defence|{adj} Ministry of Defense|{poss} Defence Ministry|{poss} Defense Ministry|{poss} defence ministry|{poss} defense ministry|{poss} Ministry of Defence|{poss} Ministry of Defense|Ministry of Defense of {name}"),
    ("interior-ministry", "Ministry of Interior of {name}", "{adj} Interior Ministry|{adj} interior ministry|{adj} Ministry of Interior|{poss} Interior Ministry|{poss} interior ministry|{poss} Ministry of Interior|{adj} Ministry of the Interior"),
    ("health-ministry", "Ministry of Health of {name}", "{adj} Health Ministry|{adj} health ministry|{poss} Health Ministry|{poss} health ministry|{adj} Ministry of Health"),
    ("presidency", "Presidency of {name}", "{adj} presidency|{adj} Presidency|{poss} presidency|{adj} presidential palace"),
    ("parliament", "Parliament of {name}", "{adj} parliament|{adj} Parliament|{poss} parliament|{adj} lawmakers"),
    ("intelligence", "Intelligence services of {name}", "{adj} intelligence|{adj} intelligence service|{adj} intelligence services|{poss} intelligence services|{poss} intelligence service|{adj} intelligence agency"),
    ("security-forces", "Security forces of {name}", "{adj} security forces|{poss} security forces|{adj} Security Forces|{adj} security services"),
    ("air-force", "{adj} Air Force", "{adj} air force|{poss} air force"),
    ("navy", "{adj} Navy", "{adj} navy|{poss} navy"),
)  # fmt: skip

# A city state, and a seat that stands for the European Union as often as for its country.
_NO_SEATS = frozenset({"SG", "BE"})


def make_states(taken: set[str]) -> tuple[list[Row], list[Row]]:
    states, bodies = [], []
    countries, slugs = load_countries()
    for iso, row in countries.items():
        adjectives = [
            word for word in row["adjectives"].split("|") if word and "'" not in word
        ]
        aliases = [*row["aliases"].split("|"), *adjectives]
        if row["capital"] and iso not in _NO_SEATS:
            aliases.append(f"~{row['capital']}")
        states.append(
            Row(
                slugs[iso],
                row["name"],
                "state",
                iso,
                aliases=aliases,
                source="geonames, common knowledge",
            )
        )
        if not adjectives:
            continue
        shown = row["name"].removeprefix("The ")
        fill = {
            "name": shown,
            "adj": adjectives[0],
            "poss": f"{shown}'" if shown.endswith("s") else f"{shown}'s",
        }
        for slug, name, others in BODIES:
            names = [template.format(**fill) for template in (name, *others.split("|"))]
            if iso == "US":
                names += [
                    one.replace("American", short, 1)
                    for one in names[1:]
                    for short in ("US", "U.S.")
                ]
            if iso == "GB":
                names += [one.replace("British", "UK", 1) for one in names[1:]]
            free = [one for one in names if fold_name(one) not in taken]
            if len(free) > len(names) / 2:
                bodies.append(
                    Row(f"{slugs[iso]}/{slug}", free[0], "government_body", iso, aliases=free[1:],
                        relations=f"part_of:{slugs[iso]}", source="common knowledge (by rule)")
                )  # fmt: skip
    return states, bodies
