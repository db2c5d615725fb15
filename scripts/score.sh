#!/usr/bin/env bash
# Scores the tool against the reference material, which is not part of the repository.
#
#   [SHARED=../shared] scripts/score.sh
#
# In turn: the Paris scheme against hand-made truth, the sample documents, the OCR sets (harm on clean text included). Of an OCR set the
# lines of score.py, and its character errors once more with bullets, dashes and quotes unified (--loose). Needs the release binary and outputs/ (`make score` sees to both).
# Exit status: 0 scored, whatever the scores, or nothing to score with; 2 something of the reference material could not be scored.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly shared=${SHARED:-../shared}
readonly greffe=.build/release/greffe
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

if [[ ! -d $shared ]]; then
  echo "no reference material at $shared: nothing scored"
  exit 0
fi
[[ -x $greffe ]] || die "$greffe is not built; make score builds it"
[[ -f $scheme ]] || die "$scheme is not there; make extract writes it"

part 'scheme: Paris 2015-2020, fiches 1-10' python3 "$shared/gold/score_scheme.py" "$scheme" "$shared/gold" --fiches 1-10
part 'samples' python3 "$shared/samples/score_documents.py" --bin "$greffe" "$shared/samples"
part 'OCR seed' seed
ocr dev ocr-eng.txt
ocr dev ocr-fra.txt
ocr dev-variants ocr-eng.txt
ocr dev gold.txt
if ((unscored)); then exit 2; fi
