#!/usr/bin/env python3
"""Turns what greffe writes in JSON into XML, by the contract's mapping alone and without its schemas.

json-to-xml.py IN.json [OUT.xml]            writes the XML (to standard output by default)
json-to-xml.py IN.json --check OUT.xml      compares OUT.xml, written by another hand, with the mapping; exit code 1 where they differ

id and fingerprint are attributes of their object's element, every other key an element; strings, numbers and booleans are text, numbers
with the digits of the JSON (an exponent written out); null is an absent element; an array is its key's element with one element an item.
Characters that XML 1.0 cannot hold become U+FFFD. --check heeds the order of items and not that of keys.
"""
import json, re, sys
import xml.etree.ElementTree as ET
from decimal import Decimal

NS = "urn:greffe:1"
SINGULARS = {"axes": "axis", "proxies": "proxy", "focus": "item"}
CELLS = {"unattachedCalendars": "calendar", "header": "cell", "rows": "cell"}  # what a run of an array of arrays holds
PAIRS = {"spans", "calls"}  # arrays of arrays too, but written as two integers
ATTRIBUTES = ("id", "fingerprint")
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

class Literal(str):
    """A number, as the JSON has it."""

def number(token): return Literal(format(Decimal(token), "f") if "e" in token.lower() else token)

def read(path):
    with open(path, encoding="utf-8") as file: return json.load(file, parse_float=number, parse_int=number)

def singular(key):
    if key in SINGULARS: return SINGULARS[key]
    if key.endswith("ies"): return key[:-3] + "y"
    return key[:-1] if key.endswith("s") else "item"

def text(value):
    if isinstance(value, bool): return "true" if value else "false"
    return ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", value)

def element(name, value, key=None):
    """`key` is that of the array when `value` is an array, else nothing is asked of it."""
    made = ET.Element(name)
    if isinstance(value, dict):
        for k, v in value.items():
            if v is None: continue
            if k in ATTRIBUTES and not isinstance(v, (dict, list)): made.set(k, text(v))
            else: made.append(element(k, v, k))
    elif isinstance(value, list):
        for item in value:
            if item is None: raise ValueError(f"null in the array {key}")
            if isinstance(item, list) and key in PAIRS:
                pair = ET.SubElement(made, singular(key))
                pair.text = " ".join(text(n) for n in item)
            elif isinstance(item, list):
                if key not in CELLS: raise ValueError(f"array of arrays under {key}")
                run = ET.SubElement(made, "run")
                for cell in item: run.append(element(CELLS[key], cell, key))
            else: made.append(element(singular(key), item))
    else: made.text = text(value)
    return made

def convert(value, root=None):
    """The root is named after what only a catalogue, a comparison or a document has."""
    root = root or ("catalogue" if "documents" in value else "comparison" if "changes" in value else "document")
    return element(root, value)

def escape(s, attribute=False):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return s.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;") if attribute else s

def write(node, out, depth=0):
    pad = "  " * depth
    head = node.tag + (f' xmlns="{NS}"' if depth == 0 else "") + "".join(f' {k}="{escape(v, True)}"' for k, v in node.attrib.items())
    if len(node):
        out.append(f"{pad}<{head}>\n")
        for child in node: write(child, out, depth + 1)
        out.append(f"{pad}</{node.tag}>\n")
    else: out.append(f"{pad}<{head}>{escape(node.text)}</{node.tag}>\n" if node.text else f"{pad}<{head}/>\n")

def serialise(node):
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    write(node, out)
    return "".join(out)

def differences(ours, theirs, path):
    tag = theirs.tag.removeprefix("{" + NS + "}")
    if not theirs.tag.startswith("{" + NS + "}"): yield f"{path}: {theirs.tag} is not in {NS}"
    if tag != ours.tag: yield f"{path}: {ours.tag} expected, {tag} found"; return
    if ours.attrib != theirs.attrib: yield f"{path}: attributes {ours.attrib} expected, {theirs.attrib} found"
    if not len(ours) and not len(theirs):
        if (ours.text or "") != (theirs.text or ""): yield f"{path}: {ours.text!r} expected, {theirs.text!r} found"
        return
    stray = "".join([theirs.text or "", *(c.tail or "" for c in theirs)]).strip(" \t\r\n")
    if stray: yield f"{path}: stray text {stray!r}"
    mine = sorted(ours, key=lambda c: c.tag)  # stable: items keep their order
    other = sorted(theirs, key=lambda c: c.tag.removeprefix("{" + NS + "}"))
    names = [c.tag for c in mine], [c.tag.removeprefix("{" + NS + "}") for c in other]
    if names[0] != names[1]: yield f"{path}: children {names[0]} expected, {names[1]} found"; return
    for i, (a, b) in enumerate(zip(mine, other)):
        yield from differences(a, b, f"{path}/{a.tag}" + (f"[{i + 1}]" if names[0].count(a.tag) > 1 else ""))

def main(arguments):
    if len(arguments) == 3 and arguments[1] == "--check":
        ours = convert(read(arguments[0]))
        found = list(differences(ours, ET.parse(arguments[2]).getroot(), "/" + ours.tag))
        print("\n".join(found[:50]), file=sys.stderr) if found else None
        return 1 if found else 0
    if len(arguments) not in (1, 2): print(__doc__, file=sys.stderr); return 2
    xml = serialise(convert(read(arguments[0])))
    if len(arguments) == 1: sys.stdout.buffer.write(xml.encode("utf-8"))
    else: open(arguments[1], "w", encoding="utf-8", newline="").write(xml)
    return 0

if __name__ == "__main__":
    sys.setrecursionlimit(100_000)
    sys.exit(main(sys.argv[1:]))
