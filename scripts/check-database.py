#!/usr/bin/env python3
"""Holds the catalogue's database against its JSON, and has Datasette serve it.

    check-database.py catalogue.sqlite catalogue.json

Says nothing but what is wrong. Exit status: 0 all well, 1 something is wrong.
"""
import asyncio, json, re, sqlite3, sys
from datasette.app import Datasette

# What a terminal would obey is written as U+FFFD.
OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def cell(value):
    if isinstance(value, list): return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return OBEYED.sub("\ufffd", value) if isinstance(value, str) else value


def table_faults(database, name, rows):
    columns = [row[1] for row in database.execute(f'PRAGMA table_info("{name}")')]
    found = [dict(zip(columns, row)) for row in database.execute(f'SELECT * FROM "{name}" ORDER BY rowid')]
    if len(found) != len(rows): yield f"{name}: {len(found)} rows, the JSON has {len(rows)}"
    for place, (here, there) in enumerate(zip(found, rows)):
        for key, value in there.items():
            if key not in here: yield f"{name}: no column {key}"
            elif isinstance(value, list): value, here = cell(value), {**here, key: cell(json.loads(here[key]))}
            if key in here and here[key] != cell(value): yield f"{name}, row {place + 1}: {key} is {here[key]!r}, not {value!r}"


def database_faults(path, catalogue):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    for pragma in ("integrity_check", "foreign_key_check"):
        said = [row for row in database.execute(f"PRAGMA {pragma}") if row != ("ok",)]
        if said: yield f"{pragma}: {said[:3]}"
    for name, rows in catalogue.items():
        if isinstance(rows, list): yield from table_faults(database, name, rows)
    for name in catalogue:
        if isinstance(catalogue[name], list) and not list(database.execute(f'PRAGMA foreign_key_list("{name}")')) and name != "organisations":
            yield f"{name}: refers to no other table"
    # However it is typed, a word with a ligature is found wherever it is printed.
    count = "SELECT count(*) FROM search WHERE search MATCH ?"
    for word in {word for (text,) in database.execute("SELECT text FROM nodes") for word in re.findall(r"\w*œ\w*", text)}:
        found = [database.execute(count, (f'"{typed}"',)).fetchone()[0] for typed in (word.replace("œ", "oe"), word)]
        if not 0 < found[1] <= found[0]: yield f"{word}: found {found[1]} times, its opened form {found[0]} times"


async def datasette_faults(path, catalogue):
    datasette = Datasette([path])
    await datasette.invoke_startup()
    base = "/" + path.split("/")[-1].rsplit(".", 1)[0]
    for page in [base] + [f"{base}/{name}.json" for name in catalogue if isinstance(catalogue[name], list)] + [f"{base}/nodes"]:
        status = (await datasette.client.get(page)).status_code
        if status != 200: yield f"Datasette answers {status} for {page}"
    page = (await datasette.client.get(f"{base}/nodes")).text
    if 'name="_search"' not in page: yield "Datasette does not offer to search the nodes"
    first = next((row["text"] for row in catalogue["objectives"] + catalogue["articles"] if re.search(r"\w{6}", row["text"])), None)
    if first:
        word = re.search(r"\w{6,}", first)[0]
        answer = await datasette.client.get(f"{base}/nodes.json", params={"_search": word, "_shape": "array", "_size": "max"})
        if answer.status_code != 200 or first not in [row["text"] for row in answer.json()]: yield f"Datasette does not find {word!r}"


async def main(path, json_path):
    with open(json_path, encoding="utf-8") as file: catalogue = json.load(file)
    faults = list(database_faults(path, catalogue))
    faults += [fault async for fault in datasette_faults(path, catalogue)]
    for fault in faults[:20]: print(f"{path}: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 3: sys.exit(__doc__)
    sys.exit(asyncio.run(main(*sys.argv[1:])))
