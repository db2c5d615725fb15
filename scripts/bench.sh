#!/usr/bin/env bash
# Measures the release binary.
#
#   [BENCH_MB=20] [BENCH_RUNS=5] scripts/bench.sh
#
# - corpus: `greffe extract` in a folder that holds the corpus: all of outputs/ is written, JSON, XML and text.
# - one file: `greffe extract FILE --format json` on the corpus documents joined and repeated to BENCH_MB megabytes.
# - many files: `greffe extract` in a folder of as many megabytes, the corpus documents copied under other names.
# - normalise, clean: `greffe normalise FILE` on the clean documents of the corpus, joined and repeated to as many megabytes; normalise, OCR:
#   the same on the deliberation of the corpus, which an OCR engine read.
# - start-up: `greffe --version`, and `greffe normalise` of an empty file, 20 times.
#
# Seconds are of the wall, the median of the runs after one that is not counted; MB/s are of input, 1 MB = 1,000,000 bytes;
# memory is the largest resident set of one run. The inputs are the same each time and lie in a temporary folder, which is
# removed at the end. What else the machine does while this runs is measured too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly greffe=$PWD/.build/release/greffe
[[ -x $greffe ]] || { echo "bench: $greffe is not built; make bench builds it" >&2; exit 2; }

exec python3 - "$greffe" "${BENCH_MB:-20}" "${BENCH_RUNS:-5}" <<'PYTHON'
import glob, os, shutil, statistics, subprocess, sys, tempfile, time

greffe, megabytes, runs = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
TIME = "/usr/bin/time"

def seconds(command, folder):
    begun = time.perf_counter()
    with open(os.devnull, "r+b") as null:
        done = subprocess.run(command, cwd=folder, stdin=null, stdout=null, stderr=subprocess.PIPE)
    took = time.perf_counter() - begun
    if done.returncode != 0:
        sys.stderr.buffer.write(done.stderr[-2000:])
        sys.exit("bench: %s ended with status %d" % (" ".join(command), done.returncode))
    return took

def peak(command, folder):
    """Largest resident set in MB. A child begins with the peak of the process that started it, so the small `time` starts it."""
    if os.access(TIME, os.X_OK):
        note = os.path.join(folder, "peak")
        seconds([TIME, "-f", "%M", "-o", note] + command, folder)
        kilobytes = int(open(note).read().split()[-1])
        os.remove(note)
    else:
        with open(os.devnull, "r+b") as null:
            child = subprocess.Popen(command, cwd=folder, stdin=null, stdout=null, stderr=null)
        kilobytes = os.wait4(child.pid, 0)[2].ru_maxrss
    return kilobytes * 1024 / 1e6

def afresh(command, folder):
    """Without outputs that a run before has left, which would spare it the work."""
    shutil.rmtree(os.path.join(folder, "outputs"), ignore_errors=True)
    return seconds(command, folder)

def row(what, size, command, folder, times, run=afresh):
    run(command, folder)
    wall = statistics.median(run(command, folder) for _ in range(times))
    much, rate = ("%.2f" % (size / 1e6), "%.1f" % (size / 1e6 / wall)) if size else ("-", "-")
    print("%-22s %8s %9.4f %8s %8.1f" % (what, much, wall, rate, peak(command, folder)), flush=True)

paths = sorted(glob.glob("corpus/*.txt"))
if not paths: sys.exit("bench: no corpus/*.txt")
texts = [open(path, "rb").read() for path in paths]
once = sum(map(len, texts))
copies = max(1, round(megabytes * 1e6 / once))

with tempfile.TemporaryDirectory(prefix="greffe-bench-") as top:
    corpus, single, many = (os.path.join(top, name) for name in ("corpus", "single", "many"))
    for folder in (corpus, many): os.makedirs(os.path.join(folder, "corpus"))
    os.mkdir(single)
    for path in paths: shutil.copy(path, os.path.join(corpus, "corpus"))
    joined = b"\n".join(texts * copies)
    with open(os.path.join(single, "large.txt"), "wb") as file: file.write(joined)
    for copy in range(copies):
        for path, text in zip(paths, texts):
            name = "%04d-%s" % (copy + 1, os.path.basename(path))
            with open(os.path.join(many, "corpus", name), "wb") as file: file.write(text)
    print("%-22s %8s %9s %8s %8s" % ("", "MB", "seconds", "MB/s", "peak MB"))
    row("corpus, %d files" % len(paths), once, [greffe, "extract"], corpus, runs)
    row("one file", len(joined), [greffe, "extract", "large.txt", "--format", "json"], single, runs)
    for name, wanted in (("clean", lambda path: "dsol" not in path), ("OCR", lambda path: "dsol" in path)):
        some = b"\n".join(text for path, text in zip(paths, texts) if wanted(path))
        text = (some + b"\n") * max(1, round(megabytes * 1e6 / len(some)))
        with open(os.path.join(single, name + ".txt"), "wb") as file: file.write(text)
        row("normalise, " + name, len(text), [greffe, "normalise", name + ".txt"], single, runs)
    row("many files, %d" % (copies * len(paths)), once * copies, [greffe, "extract"], many, runs)
    row("the same, unchanged", once * copies, [greffe, "extract"], many, runs, seconds)
    open(os.path.join(single, "empty.txt"), "wb").close()
    row("start-up", 0, [greffe, "--version"], top, 20)
    row("start-up, lexicon", 0, [greffe, "normalise", "empty.txt"], single, 20)
PYTHON
