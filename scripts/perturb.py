#!/usr/bin/env python3
"""Prints a text otherwise: the same document with other bullets, other labels, other lines, or an OCR engine's misreadings.

  perturb.py --kind KIND [--seed N] [--rate R] [--width W] [--hang] [--confusions TSV] [FILE] > PERTURBED

The text is UTF-8, of FILE or standard input. The same arguments give the same bytes. What was changed is counted on standard error.

bullets   Bullets at the start of a line, one sign for another (BULLETS), the dash before a blank among them. Dashes inside a text, page
          numbers between dashes and rules stay.
labels    Labels alone on their line or before a colon, by what another département prints there (LABELS), in the same letter case. What
          stands in a column behind a label keeps its column where the blanks allow it.
reflow    Hard-wrapped lines joined to one line a paragraph. A line goes on in the next one when its first word would not have fitted
          into the width of the text, which is measured; so a source that is not wrapped stays as it is. Items, labels, headings, table
          rows (tabs, bars, gaps of three blanks) and enumerations stay lines of their own.
wrap60    Reflowed, then cut at blanks where wider than --width (60), table rows and headings with a sign (#) apart. Lines that go on begin at
          column 0, as catdoc prints them, or under the text of their item, as pdftotext -layout does: with --hang, and where a line is indented
          by four columns or more.
          Indentation is no part of the width; a sign that French sets off by a blank (;:!?»%€) never begins a line.
noise     Letters misread as Tesseract with English did it in the development set: each printed form of --confusions (as counted by
          confusions.py) becomes a reading as often as it was counted there, times --rate. At 1 that is 0.7 to 1 % of the characters of French prose, the
          rate of that set without what befell bullets and lines, which are spared here. Words with a figure in them are spared.
reorder   The fiches of each axis in the opposite order, the last fiche of the text apart, behind which other parts may follow. For texts
          whose fiches open with `CODE TITLE - Fiche action n°N`; any other stays as it is."""
import argparse, os, random, re, sys
from collections import defaultdict

BULLETS = dict(zip("▶➢➤►•▪■●◦○✓✔❖◆→↘-–*\uf0b7\uf0e0", "➢▶►➤▪•●■○◦✔✓◆❖↘→–-•▪➢"))
SIGNS = re.escape("".join(BULLETS)) + "‣◼□—+"

# What is printed, as a regular expression, and what another département prints there.
LABELS = [
    ("Enjeux", "Contexte et enjeux"), ("Objectifs et Actions", "Objectifs / Actions"), ("Partenaires principaux", "Acteurs concernés"),
    ("Partenaires", "Partenaires mobilisés"), ("Indicateurs de réalisation", "Critères d'évaluation"), ("Indicateurs associés", "Indicateurs de suivi"),
    ("Calendrier", "Échéance"), ("Les constats", "État des lieux"), ("Les objectifs", "Objectifs visés"), ("Objectifs", "Objectifs poursuivis"),
    ("Les atouts(?: du territoire \\w+)?", "Points forts"), ("Les engagements", "Nos engagements"),
    ("Description de l['’]action", "Descriptif de l'action"), ("Personnes pilotes", "Responsables de l'action"),
    ("Directions ou services pilotes", "Services pilotes"), ("Structures pilotes", "Structures porteuses"), ("Élus référents", "Élu responsable"),
    ("Cibles", "Publics visés"), ("Bénéficiaires", "Public cible"), ("Gouvernance", "Pilotage"), ("Méthodologie", "Étapes de mise en œuvre"),
    ("Récapitulatif des actions", "Actions déclinées"), ("Effets attendus", "Résultats attendus"), ("Moyens humains et techniques", "Moyens"),
    ("Financeurs", "Financements"), ("Clefs de réussite", "Facteurs de réussite"), ("Points de vigilance", "Points d'attention"),
]
CONFUSIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Sources/LexiconBuilder/Data/confusions.tsv")

MARKER = re.compile(r"[ \t\u00a0]*(?:(?:[%s\uf000-\uf0ff]|\d{1,2}[.)/°]|[a-z][.)/])[ \t\u00a0]+)*" % SIGNS)
# Opens a line of its own wherever it stands.
OPENING = re.compile(r"\s*(?:[%s\uf000-\uf0ff#|>]|\d{1,2}[.)/°-]|[a-zA-Z][.)/]\s|\*\*|\d+(?:\.\d+)+\s|!\[|Vu |VU |Considérant |Article |ARTICLE |Axe |AXE |"
                     r"Fiche |Focus|Objectif|Action |[^\W\d_][^.:;]{0,40}\s:)" % SIGNS)
ROW = re.compile(r"\S[^\S\n]*\t|\S {3,}\S|^\s*\||\.{5}|(?: \.){4}")


def is_row(line): return bool(ROW.search(MARKER.sub("", line, count=1)))


class Perturbation:
    """The kinds, each from a text to a text; `changed` counts what they changed."""

    def __init__(self, options):
        self.options, self.changed, self.unit = options, 0, ""

    def bullets(self, text):
        self.unit = "bullets"
        def other(found):
            if found[0].strip() in "-–" and re.match(r"\s*\d+\s*[-–]\s*$", found.string[found.end():]): return found[0]
            self.changed += 1
            return re.sub("[%s]" % re.escape("".join(BULLETS)), lambda sign: BULLETS[sign[0]], found[0])
        # A dash, a star or an arrow wants a blank behind it, other signs do not.
        marker = re.compile(r"[ \t\u00a0]*(?:[-–*](?=[ \t\u00a0])[ \t\u00a0]*)?(?:[%s](?!\*))?" % re.escape("".join(set(BULLETS) - set("-–*"))))
        return "\n".join(marker.sub(other, line, count=1) if MARKER.match(line)[0].strip() or line.strip()[:1] in BULLETS else line
                         for line in text.split("\n"))

    def labels(self, text):
        self.unit = "labels"
        rows = [(re.compile(r"([\s#*%s]*)(%s)(?=\s*(?:\*\*?)?\s*(?::|$))" % (SIGNS, printed), re.I), other) for printed, other in LABELS]
        return "\n".join(self.labelled(line, rows) for line in text.split("\n"))

    def labelled(self, line, rows):
        for pattern, other in rows:
            found = pattern.match(line)
            if not found: continue
            printed = found[2]
            if printed.isupper(): other = other.upper()
            elif printed[0].islower(): other = other[0].lower() + other[1:]
            self.changed += 1
            rest, wider = line[found.end():], len(other) - len(printed)
            gap = re.search(r"\S( {3,})(?=\S)", rest)
            if gap: rest = rest[: gap.start(1)] + " " * max(3, len(gap[1]) - wider) + rest[gap.end() :]
            return found[1] + other + rest
        return line

    def reflow(self, text):
        self.unit = "lines joined"
        lines, width, out, last = text.split("\n"), 0, [], ""
        width = measured(lines)
        for line in lines:
            if out and goes_on(last, line, width):
                self.changed += 1
                out[-1] += " " + line.strip()
            else: out.append(line.rstrip() if width and line.strip() else line)
            last = line
        return "\n".join(out)

    def wrap60(self, text):
        lines, self.changed = self.reflow(text).split("\n"), 0
        self.unit = "lines cut"
        return "\n".join(part for line in lines for part in self.cut(line))

    def cut(self, line):
        indent = len(line) - len(line.lstrip(" \t\u00a0\f"))
        if len(line) - indent <= self.options.width or is_row(line) or line.startswith("#"): return [line]
        hang = " " * len(MARKER.match(line)[0]) if self.options.hang or indent >= 4 else ""
        words = re.split(r" (?![;:!?»%€])", line[indent:])
        parts = [line[:indent] + words[0]]
        for word in words[1:]:
            if len(parts[-1].strip()) + 1 + len(word) > self.options.width and parts[-1].strip(SIGNS + " \t*"):
                self.changed += 1
                parts.append(hang + word)
            else: parts[-1] += " " + word
        return parts

    def noise(self, text):
        self.unit = "characters"
        readings = defaultdict(list)
        with open(self.options.confusions, encoding="utf-8") as rows:
            for row in rows:
                if row.startswith("#"): continue
                printed, read, count, total, _ = row.rstrip("\n").split("\t")
                if int(total): readings[printed].append((read, int(count) / int(total) * self.options.rate))
        dice = random.Random(self.options.seed)
        forms = re.compile("|".join(r"(?<![^\W_])" * form.endswith("'") + re.escape(form).replace("'", "['’]") + r"(?=\w)" * form.endswith("'")
                                    for form in sorted(readings, key=lambda form: (-len(form), form))))
        def misread(found):
            chance = dice.random()
            for read, share in readings[found[0].replace("’", "'")]:
                chance -= share
                if chance < 0:
                    self.changed += max(len(read), len(found[0])) - sum(a == b for a, b in zip(read, found[0].replace("’", "'")))
                    return read
            return found[0]
        # Item by item, so that bullets are spared, and word by word, so that figures are.
        def words(line):
            start = MARKER.match(line).end()
            return line[:start] + re.sub(r"\S+", lambda word: word[0] if re.search(r"\d|://", word[0]) else forms.sub(misread, word[0]), line[start:])
        return "\n".join(map(words, text.split("\n")))

    def reorder(self, text):
        self.unit = "fiches"
        lines = text.split("\n")
        heading = re.compile(r"\d[\d.]* .*Fiche action n°\s*\d+\W*$")
        starts = [place for place, line in enumerate(lines) if heading.match(line) or re.match(r"\W*Axe n°", line)]
        out, fiches = lines[: starts[0]] if starts else lines, []
        for start, end in zip(starts, starts[1:] + [len(lines)]):
            # Few lines to the next heading: an entry of the contents.
            if heading.match(lines[start]) and end - start > 8 and end < len(lines): fiches.append(lines[start:end])
            else:
                self.changed += len(fiches) if len(fiches) > 1 else 0
                out += [line for fiche in reversed(fiches) for line in fiche] + lines[start:end]
                fiches = []
        return "\n".join(out)


def measured(lines):
    """The width the prose of a text was wrapped at, 0 where it was not: a third of its long lines ends in the last fifth before it, hardly one behind it.
    A fifth, because what was set in a proportional fount has lines of many lengths."""
    ends = [len(line.rstrip()) for line in lines if len(line.strip()) > 40 and not is_row(line)]
    near = lambda width: sum(width * 0.8 < end <= width for end in ends)
    best = max(range(50, 135), key=lambda width: (near(width), -width))
    return best if near(best) >= 8 and near(best) * 3 >= len(ends) and sum(end > best * 1.2 for end in ends) * 10 <= len(ends) else 0


def goes_on(line, following, width):
    """Whether a line was cut before the first word of the following because it would not have fitted; a tenth of the width is left to the fount."""
    if not width or not line.strip() or not following.strip() or is_row(line) or is_row(following): return False
    if OPENING.match(following) or line.lstrip().startswith("#") or "\f" in following: return False
    if re.search(r"[:;]\s*$", line) or len(line) - len(line.lstrip()) > 24: return False
    return len(line.rstrip()) + 1 + len(following.split()[0]) > width * 0.9


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kind", required=True, choices=["bullets", "labels", "wrap60", "reflow", "noise", "reorder"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.0)
    parser.add_argument("--width", type=int, default=60)
    parser.add_argument("--hang", action="store_true")
    parser.add_argument("--confusions", default=CONFUSIONS)
    parser.add_argument("file", nargs="?")
    options = parser.parse_args()
    source = open(options.file, "rb") if options.file else sys.stdin.buffer
    text = source.read().decode("utf-8")
    perturbation = Perturbation(options)
    perturbed = getattr(perturbation, options.kind)(text)
    sys.stdout.buffer.write(perturbed.encode("utf-8"))
    print("%s: %d %s (of %d characters)" % (options.kind, perturbation.changed, perturbation.unit, len(text)), file=sys.stderr)


main()
