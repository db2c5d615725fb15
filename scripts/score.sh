#!/usr/bin/env bash
# Scores the tool against the reference material, which is not part of the repository.
#
#   [SHARED=../shared] [GREFFE=.build/release/greffe] scripts/score.sh
#
# In turn: the Paris scheme against hand-made truth, the sample documents, both once more as perturb.py prints them otherwise, the OCR
# sets (harm on clean text included). Of a perturbation one line: its scores, and behind each what it lost against the text as it is,
# in points; the bars are 2 points of exact F1, for noise 5 points of soft F1. The scorer of the samples compares softly by itself.
# Of an OCR set the lines of score.py, and its character errors once more with bullets, dashes and quotes unified (--loose). Needs the
# release binary and outputs/ (`make score` sees to both).
# Exit status: 0 scored, whatever the scores, or nothing to score with; 2 something of the reference material could not be scored.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly shared=${SHARED:-../shared}
readonly greffe=${GREFFE:-.build/release/greffe}
readonly perturbed=.build/score/perturbed
readonly scheme=outputs/documents/paris-schema-2015-2020.json
unscored=0

die() { printf 'score: %s\n' "$*" >&2; exit 2; }

# part TITLE COMMAND...
part() {
  printf '\n== %s\n' "$1"
  "${@:2}" && return
  printf 'score: not scored: %s\n' "$1" >&2
  unscored=$((unscored + 1))
}

# ocr SET FILE: every document of the set, its FILE through the normaliser.
ocr() { part "OCR $1, $2" scored --set "$shared/ocr/$1" --ocr "$2"; }

scored() {
  local corrected=.build/score/$4
  python3 "$shared/ocr/score.py" "$@" --cmd "$greffe normalise -" --save "$corrected" || return
  python3 "$shared/ocr/score.py" "$@" --corr "$corrected" --loose | sed -n 's/^  CER/  CER, loose/p'
}

# The seed is one document that stands in the folder itself, so it is normalised here.
seed() {
  local corrected=.build/score/seed.txt
  mkdir -p .build/score
  "$greffe" normalise - <"$shared/ocr/seed/ocr.txt" >"$corrected" || return
  python3 "$shared/ocr/score.py" "$shared/ocr/seed/gold.txt" "$shared/ocr/seed/ocr.txt" "$corrected" || return
  python3 "$shared/ocr/score.py" "$shared/ocr/seed/gold.txt" "$shared/ocr/seed/ocr.txt" "$corrected" --loose | sed -n 's/^  CER/  CER, loose/p'
}

# perturbation KIND: the scheme and the samples, printed otherwise, in one line. The kind `none` is what the others are held against.
perturbation() {
  local folder=$perturbed/$1 file
  rm -rf "$folder" && mkdir -p "$folder/samples" || return
  cp "$shared/samples/"*.json "$folder/samples/" || return
  for file in corpus/paris-schema-2015-2020.txt "$shared/samples/"*.txt; do
    local to=$folder/samples/${file##*/}
    [[ $file == corpus/* ]] && to=$folder/${file##*/}
    if [[ $1 == none ]]; then cp "$file" "$to"; else python3 scripts/perturb.py --kind "$1" "$file" >"$to" 2>>"$folder/changed.txt"; fi || return
  done
  "$greffe" extract "$folder/paris-schema-2015-2020.txt" --format json >"$folder/scheme.json" || return
  python3 "$shared/gold/score_scheme.py" "$folder/scheme.json" "$shared/gold" --fiches 1-10 --verbose >"$folder/scheme.txt" || return
  python3 "$shared/samples/score_documents.py" --bin "$greffe" "$folder/samples" --verbose >"$folder/samples.txt" || return
  cat "$folder/scheme.txt" "$folder/samples.txt" | awk -v kind="$1" -v base="$perturbed/none/line.txt" '
    /^micro F1 exact/ { exact = $4; soft = $6 + 0; calendars = $9 }
    /^micro F1 [0-9]/ { samples = $3 }
    /^inventions:/ { inventions = $2 }
    END {
      if (exact == "" || samples == "") exit 1
      if (kind == "none" || (getline line < base) <= 0) line = exact " " soft " " calendars " " samples " " inventions
      if (kind == "none") print line > base
      split(line, was, " ")
      bar = kind == "noise" ? 0.05 : 0.02
      missed = ((kind == "noise" ? was[2] - soft : was[1] - exact) > bar || was[4] - samples > bar)
      printf "%-10s %.4f %+6.2f   %.4f %+6.2f   %.4f %+6.2f   %.4f %+6.2f   %3d %+d%s\n", kind, exact, 100 * (exact - was[1]), soft,
        100 * (soft - was[2]), calendars, 100 * (calendars - was[3]), samples, 100 * (samples - was[4]), inventions, inventions - was[5],
        missed ? "   misses its bar" : ""
    }'
}

perturbations() {
  printf '%-10s %-15s %-15s %-15s %-15s %s\n' kind 'F1 exact' 'F1 soft' calendars 'samples F1' inventions
  local kind
  for kind in none bullets labels reorder reflow wrap60 noise; do perturbation "$kind" || return; done
}

if [[ ! -d $shared ]]; then
  echo "no reference material at $shared: nothing scored"
  exit 0
fi
[[ -x $greffe ]] || die "$greffe is not built; make score builds it"
[[ -f $scheme ]] || die "$scheme is not there; make extract writes it"

part 'scheme: Paris 2015-2020, fiches 1-10' python3 "$shared/gold/score_scheme.py" "$scheme" "$shared/gold" --fiches 1-10
part 'samples' python3 "$shared/samples/score_documents.py" --bin "$greffe" "$shared/samples"
part 'perturbations: the scheme and the samples printed otherwise' perturbations
part 'OCR seed' seed
ocr dev ocr-eng.txt
ocr dev ocr-fra.txt
ocr dev-variants ocr-eng.txt
ocr dev gold.txt
if ((unscored)); then exit 2; fi
