#!/usr/bin/env python3
"""Counts what an OCR engine made of what was printed.

  confusions.py OCR_FOLDER > Sources/LexiconBuilder/Data/confusions.tsv

OCR_FOLDER holds sets of documents, each document a folder with gold.txt and ocr-eng.txt (or ocr.txt); score.py beside them aligns
them word for word. Each row: printed, read, how often, how often the printed form occurs in all (0: it was not counted), in how many
documents. A row is one maximal differing run inside one word; an insertion or a loss takes the letter before it along. What differs by
blanks, figures or bullets alone is left out, and so is what was seen less than twice."""
import glob, os, re, sys
from collections import Counter, defaultdict
sys.path.insert(0, sys.argv[1])
import score
from rapidfuzz.distance import Levenshtein

LETTER = "[^\\W\\d_]"
counts, documents, totals, forms = Counter(), defaultdict(set), Counter(), Counter()
folders = sorted(glob.glob(sys.argv[1] + "/dev/*")) + sorted(glob.glob(sys.argv[1] + "/dev-variants/*")) + [sys.argv[1] + "/seed"]
PREFIX = re.compile("^((?:[ldsnmtcj]|qu|jusqu|lorsqu|puisqu)')(?=" + LETTER + ")", re.I)

def pairs(gold, read):
    """(printed, read) of one word, the elided word before it apart."""
    found = PREFIX.match(gold)
    if found:
        rest = gold[found.end():]
        for size in range(len(rest), 2, -1):
            if read.endswith(rest[-size:]):
                break
        else: return
        head = read[: len(read) - size]
        if size == len(rest):
            yield found.group(1), head
            return
        cut = next((k for k in range(1, min(4, len(read))) if read[k - 1] in "'\u2019"), None)
        if cut is None or read[:cut] != found.group(1): return
        gold, read = rest, read[cut:]
    blocks, last = [], None
    for tag, i1, i2, j1, j2 in Levenshtein.opcodes(gold, read):
        if tag == "equal": continue
        if last and last[1] == i1 and last[3] == j1: last[1], last[3] = i2, j2
        else: blocks.append(last := [i1, i2, j1, j2])
    for i1, i2, j1, j2 in blocks:
        if (i1 == i2 or j1 == j2) and i1 > 0 and j1 > 0: i1, j1 = i1 - 1, j1 - 1
        yield gold[i1:i2], read[j1:j2]

for folder in folders:
    name = folder.split("/")[-1].split("@")[0]
    text = lambda file: score.normalise(open(os.path.join(folder, file), encoding="utf-8").read(), True)
    read = text("ocr-eng.txt" if os.path.exists(folder + "/ocr-eng.txt") else "ocr.txt")
    gold = text("gold.txt")
    totals.update(gold)
    for word in gold.split():
        found = PREFIX.match(word.strip("(\"«-•"))
        if found: forms[found.group(1)] += 1
    for printed, seen, _ in score.segments(gold, read, read):
        printed, seen = printed.strip("()\".,;:!?«» "), seen.strip("()\".,;: «»")
        if printed == seen or " " in printed or abs(len(printed) - len(seen)) > 3: continue
        for a, b in pairs(printed, seen):
            if a and b and a != b and len(a) <= 8 and len(b) <= 3 and not re.search(r"[\s?-]", b) and re.search(LETTER, a) and not re.search("[•0-9]", a):
                counts[a, b] += 1
                documents[a, b].add(name)

print("# printed\tread\tcount\tof\tdocuments: made by scripts/confusions.py from ocr/dev, ocr/dev-variants and ocr/seed; do not edit")
for (a, b), count in sorted(counts.items(), key=lambda row: (-row[1], row[0])):
    if count > 1: print(a, b, count, forms.get(a) or totals.get(a, 0), len(documents[a, b]), sep="\t")
