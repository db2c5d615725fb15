#!/usr/bin/env bash
# Runs the libFuzzer targets of Tests/Fuzzing under AddressSanitizer, each for FUZZ_SECONDS.
#
#   [FUZZ_SECONDS=60] [FUZZ_SEED=1] scripts/fuzz-targets.sh [TARGET...]   all of: road writers database overrides alto
#   scripts/fuzz-targets.sh TARGET FILE...                                the given inputs again, a kept failure for instance
#
# An input fails when it crashes, breaks a promise that the target checks, takes more than 20 seconds, or more than 2 GB. It is kept as
# .build-fuzz/failures/TARGET-KIND-HASH, and the target ends there. What a run learnt is the start of the next (.build-fuzz/learnt).
# Exit status: 0 no failure, 1 failures.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly home=.build-fuzz seconds=${FUZZ_SECONDS:-60} seed=${FUZZ_SEED:-1}
# A Swift crash that prints its backtrace takes seconds and can hang.
export SWIFT_BACKTRACE=enable=no GREFFE_FUZZ=1
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0:allocator_may_return_null=1:detect_stack_use_after_return=0}

# gold, which is the default, crashes on what is instrumented.
swift build -c release --product Fuzzing --scratch-path $home --sanitize address --sanitize fuzzer -Xswiftc -use-ld=lld
readonly fuzzing=$home/release/Fuzzing

# The words of the domain as libFuzzer reads them, and the corpus cut small.
prepare() {
  python3 - "$home" <<'PYTHON'
import codecs, glob, os, sys

home = sys.argv[1]
with open("Tests/Fuzzing/words.txt", "rb") as file: lines = file.read().split(b"\n")
with open(home + "/words.dict", "w") as out:
    for line in filter(None, lines):
        word = codecs.escape_decode(line)[0]
        out.write('"%s"\n' % "".join("\\x%02x" % byte for byte in word))
for target in ("road", "writers", "database"):
    os.makedirs("%s/seeds/%s" % (home, target), exist_ok=True)
for path in sorted(glob.glob("corpus/*.txt")):
    with open(path, "rb") as file: text = file.read()
    name = os.path.basename(path)[:-4]
    for number in range(8):
        start = len(text) * number // 8
        part = text[start:start + 3000]
        with open("%s/seeds/road/%s-%d" % (home, name, number), "wb") as out: out.write(part)
        pair = b"\0".join((name.encode(), b"parce que", part[:1200], part[300:1500]))
        with open("%s/seeds/writers/%s-%d" % (home, name, number), "wb") as out: out.write(pair)
        sought = b"\0".join((b"mise en oeuvre", part[:1200], part[300:1500]))
        with open("%s/seeds/database/%s-%d" % (home, name, number), "wb") as out: out.write(sought)
PYTHON
}

fuzz() {
  local target=$1 longest=$2 folder
  local -a folders=("$home/learnt/$target")
  mkdir -p "$home/learnt/$target" $home/failures
  for folder in "$home/seeds/$target" "Tests/Fuzzing/Seeds/$target"; do
    if [[ -d $folder ]]; then folders+=("$folder"); fi
  done
  echo "fuzz: $target for $seconds s"
  if GREFFE_FUZZ_TARGET=$target "$fuzzing" -max_total_time="$seconds" -seed="$seed" -max_len="$longest" -timeout=20 -rss_limit_mb=2048 \
    -dict=$home/words.dict -artifact_prefix="$home/failures/$target-" -print_final_stats=1 "${folders[@]}" >"$home/$target.log" 2>&1; then
    sed -n 's/^stat::number_of_executed_units: */  executions /p; s/^stat::average_exec_per_sec: */  a second  /p' "$home/$target.log"
  else
    grep -E 'Fatal error|^SUMMARY|ERROR: |Test unit written' "$home/$target.log" | cut -c 1-2000 || tail -n 20 "$home/$target.log"
    echo "fuzz: $target failed; its log is $home/$target.log"
    return 1
  fi
}

if (($# > 1)) && [[ -f $2 ]]; then GREFFE_FUZZ_TARGET=$1 exec "$fuzzing" "${@:2}"; fi
prepare
failed=0
(($#)) || set -- road writers database overrides alto
for target; do
  case $target in
    road | writers | database) longest=4096 ;;
    *) longest=2048 ;;
  esac
  fuzz "$target" $longest || failed=1
done
exit $failed
