#!/usr/bin/env bash
# Feeds mutated corpus documents to `greffe extract -` and checks what must hold for any input.
#
#   [FUZZ_SECONDS=30] [FUZZ_SEED=1] scripts/fuzz.sh     new inputs until the time is up
#   scripts/fuzz.sh FILE...                             the given inputs again, a kept failure for instance
#
# An input fails when the tool crashes, takes more than 10 seconds, ends with a status other than 0, prints anything but one
# JSON object, or when the object's coverage does not add up. Failures are kept as .build/fuzz/SEED-NUMBER.txt, with
# the reason beside each in .why. Input NUMBER of a SEED is always the same for the same corpus. Gives up after 20 failures.
# The last line is `N inputs, F failures`. Exit status: 0 no failure, 1 failures, 2 nothing to run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly greffe=.build/release/greffe
[[ -x $greffe ]] || { echo "fuzz: $greffe is not built; make fuzz builds it" >&2; exit 2; }
# A Swift crash that prints its backtrace takes seconds and can hang.
export SWIFT_BACKTRACE=enable=no PYTHONUTF8=1

exec python3 - "$greffe" "${FUZZ_SECONDS:-30}" "${FUZZ_SEED:-1}" "$@" <<'PYTHON'
import glob, json, os, random, signal, subprocess, sys, time

greffe, limit, seed, replayed = sys.argv[1], float(sys.argv[2]), sys.argv[3], sys.argv[4:]
KEPT, TIMEOUT, ENOUGH = ".build/fuzz", 10, 20

# The words that steer the parsers, and the bytes that upset readers.
WORDS = [word.encode() for word in """Fiche action n°|Fiche action n°1|FICHE ACTION N° 99999999999999999999|Fiche 8|Axe|Axe n°2 :|AXE TRANSVERSE
Objectifs et Actions|Objectifs|Objectif 1 :|Objectif opérationnel 1.2|Actions|Action 1|Enjeux|Enjeux et constats|Constats|Atouts
Problématique|Contexte|Partenaires|Partenaires :|Indicateurs|Indicateurs de suivi|Calendrier|Échéancier|Pilote :|Porteur
Publics visés|Moyens|Budget|Focus|Engagement n°1|En lien avec la fiche action n°3|Cf. Fiche 5|Sommaire|Annexe
Vu|Vu la loi n° 2016-297 du 14 mars 2016|Considérant|Considérant que|Délibère|DÉLIBÈRE :|Décide|Article 1 :|Article 1er|Article 999999999 :
Sur le rapport présenté par|Le Conseil de Paris|Pour : 54|Contre : 0|Abstentions : 3|adopté à l'unanimité|Présents|Absents excusés
Secrétaire de séance|Envoyé en préfecture le 22/05/2014|2022 DSOL 144|délibération n° 2020-038|L. 221-1|art. 375|1, 6 millions d'euros
15 M€|12 mesures phares|au moins 20 %|dès 2022|à l'horizon 2039|1er trimestre 2024|mi-2024|Fin 2015|court terme|31 février 2021""".replace("\n", "|").split("|")]
MARKS = [mark.encode() for mark in "•|·|-|–|—|o|○|➢|▪|*|**|#|##|1.|1.1.1|a)|i.|«|»|:|;|…|<li>|</li>|<ul>|<table>|<br/>|<!--|-->|&amp;|&#0;|]]>|<?xml|\"|\\|13^e|⁵|[1]|||".split("|")]
YEARS = [b"2015-2016", b"2015-\n2016", b"2015 - 2106", b"2015-", b"-2016", b"2015/2017", b"2015", b"0000", b"99999", "2015–2016".encode()]
BLANKS = [b"\n", b"\n\n", b"\t", b"\r", b"\r\n", b"\f", b" ", b"\x0b", b"\xc2\xa0", "\u202f".encode(), "\u0085".encode(), "\u2028".encode(), "\u00ad".encode(), "\u200b".encode(), b"-\n"]
BYTES = [b"\0", b"\xff", b"\xfe", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc3", b"\xe9", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\x1b[0m", b"\x7f", b"\x80", b"\x93", "\ufffd".encode(), "\uffff".encode(), "e\u0301".encode(), "\U0001f600".encode(), "\u202e".encode()]

def some(r, most):
    """A number from 1 to most, small ones more often."""
    return 1 + int(most * r.random() ** 3)

def cut(r, text, most=4000):
    begin = r.randrange(len(text) + 1)
    return text[begin:begin + some(r, most)]

def soup(r):
    parts = []
    for _ in range(some(r, 120)):
        parts.append(r.choice(r.choice((WORDS, WORDS, WORDS, MARKS, YEARS, BLANKS, BYTES))))
        parts.append(r.choice((b" ", b" ", b"\n", b"\n", b"")))
    return b"".join(parts)

def truncate(r, t): return t[:r.randrange(len(t) + 1)]
def behead(r, t): return t[r.randrange(len(t) + 1):]
def insert(r, t, what):
    at = r.randrange(len(t) + 1)
    return t[:at] + what + t[at:]
def flip(r, t):
    t = bytearray(t)
    for _ in range(some(r, 60) if t else 0): t[r.randrange(len(t))] ^= 1 << r.randrange(8)
    return bytes(t)
def overwrite(r, t):
    at = r.randrange(len(t) + 1)
    return t[:at] + r.randbytes(some(r, 64)) + t[at + some(r, 64):]
def swap_lines(r, t):
    lines = t.splitlines(True)
    for _ in range(some(r, 30) if lines else 0):
        i, j = r.randrange(len(lines)), r.randrange(len(lines))
        lines[i], lines[j] = lines[j], lines[i]
    return b"".join(lines)
def drop_lines(r, t):
    share = r.random() ** 2
    return b"".join(line for line in t.splitlines(True) if r.random() > share)
def duplicate(r, t): return insert(r, t, cut(r, t) * some(r, 8))
def remove(r, t):
    at = r.randrange(len(t) + 1)
    return t[:at] + t[at + some(r, 4000):]
def splice(r, t): return insert(r, t, cut(r, r.choice(corpus), 20000))
def word(r, t):
    for _ in range(some(r, 20)): t = insert(r, t, r.choice(r.choice((WORDS, MARKS, YEARS, BLANKS, BYTES))))
    return t
def word_lines(r, t):
    lines = t.splitlines(True)
    for _ in range(some(r, 20)): lines.insert(r.randrange(len(lines) + 1), r.choice(r.choice((WORDS, WORDS, YEARS, MARKS))) + b"\n")
    return b"".join(lines)
def run_of(r, t): return insert(r, t, r.choice(r.choice((WORDS, MARKS, YEARS, BLANKS, BYTES))) * some(r, 3000))
def years(r, t): return insert(r, t, b"\n" + r.choice(BLANKS).join(r.choice(YEARS) for _ in range(some(r, 200))) + b"\n")
def nest(r, t): return insert(r, t, b"".join(b" " * depth + r.choice(MARKS) + b" x\n" for depth in range(some(r, 300))))
def keywords(r, t): return insert(r, t, soup(r))
def line_ends(r, t): return t.replace(b"\n", r.choice((b"\r", b"\r\n", b"\f", b"", b" ", b"\n\n", b"\n \n", "\u0085".encode())))
def indent(r, t): return b"".join(r.choice((b"", b" ", b"\t", b"    ", b"  * ")) + line for line in t.splitlines(True))
def recode(r, t): return t.decode("utf-8", "replace").encode(r.choice(("utf-16", "utf-16-be", "latin-1", "cp1252", "utf-32", "utf-8-sig")), "replace")
def twice(r, t): return t.decode("latin-1").encode()

MUTATIONS = [truncate, behead, flip, overwrite, swap_lines, drop_lines, duplicate, remove, splice, word, word_lines, run_of, years,
             nest, keywords, keywords, line_ends, indent, recode, twice]

def make(number):
    """Input `number`: nearly always a part of a document, now and then a whole one, soup or noise, mutated one to six times."""
    r = random.Random("%s:%d" % (seed, number))
    text, kind = r.choice(corpus), r.random()
    if kind < 0.05: text = soup(r)
    elif kind < 0.07: text = r.randbytes(r.randrange(3000))
    elif kind < 0.90: text = cut(r, text, 30000)
    for _ in range(r.randrange(1, 7)): text = r.choice(MUTATIONS)(r, text)
    return text[:2_000_000]

def unique(pairs):
    keys = dict(pairs)
    if len(keys) != len(pairs): raise ValueError("a key stands twice in one object")
    return keys

def refuse(constant): raise ValueError("%s is not JSON" % constant)

def signal_name(number):
    try: return signal.Signals(number).name
    except ValueError: return "signal %d" % number

def fault(text):
    """Why the input failed, or None."""
    try: done = subprocess.run([greffe, "extract", "-"], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
    except subprocess.TimeoutExpired: return "took more than %d s" % TIMEOUT
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    said = ": " + said[-1][:200] if said else ""
    if done.returncode < 0: return "crashed, %s%s" % (signal_name(-done.returncode), said)
    if done.returncode: return "ended with status %d%s" % (done.returncode, said)
    try: document = json.loads(done.stdout.decode("utf-8"), object_pairs_hook=unique, parse_constant=refuse)
    except (ValueError, RecursionError) as trouble: return "printed what is not one JSON object: %s" % trouble
    if not isinstance(document, dict): return "printed JSON, not an object but %s" % type(document).__name__
    coverage = document.get("coverage")
    parts = ("extracted", "layout", "furniture", "residue")
    if not isinstance(coverage, dict) or not all(type(coverage.get(key)) is int and coverage[key] >= 0 for key in parts + ("bytes",)):
        return "coverage is not five counts: %s" % json.dumps(coverage)
    if sum(coverage[key] for key in parts) != coverage["bytes"]:
        return "coverage does not add up: %s" % json.dumps(coverage)
    return None

def replay():
    for path in replayed:
        with open(path, "rb") as file: why = fault(file.read())
        yield path, why

def search():
    end, number = time.monotonic() + limit, 0
    while time.monotonic() < end:
        number += 1
        text = make(number)
        why = fault(text)
        path = "%s/%s-%d.txt" % (KEPT, seed, number)
        if why:
            os.makedirs(KEPT, exist_ok=True)
            with open(path, "wb") as file: file.write(text)
            with open(path[:-4] + ".why", "w") as file: file.write(why + "\n")
        yield path, why

corpus = [open(path, "rb").read() for path in sorted(glob.glob("corpus/*.txt"))]
if not corpus and not replayed:
    print("fuzz: no corpus/*.txt", file=sys.stderr)
    sys.exit(2)
inputs = failures = 0
for path, why in replay() if replayed else search():
    inputs += 1
    if why is None: continue
    failures += 1
    print("%s: %s" % (path, why), flush=True)
    if failures == ENOUGH and not replayed:
        print("fuzz: %d failures are enough" % ENOUGH)
        break
print("%d inputs, %d failures" % (inputs, failures))
sys.exit(1 if failures else 0)
PYTHON
