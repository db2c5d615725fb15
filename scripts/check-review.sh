#!/usr/bin/env bash
# Opens the pages of `greffe review` in a headless browser: the corpus and a hostile document, in light and dark, wide and narrow.
#
#   scripts/check-review.sh [--shots DIR]
#
# Fails on an error of the console, a breach of the content security policy, a fault that axe-core finds (contrast, labels, headings,
# landmarks and the rest), a link that leads nowhere, or text of a document that became markup. --shots keeps pictures of what was seen.
# Exit status: 0 all well, or skipped where chromium cannot be installed (which is said), 1 a fault, 2 greffe is not built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly pins=(selenium==4.51.0 axe-selenium-python==2.1.6)
readonly venv=.build/review-venv

skip() { printf 'check-review: skipped, %s\n' "$*" >&2; exit 0; }

greffe=
for place in .build/release/greffe .build/debug/greffe; do
  if [[ -x $place && ( -z $greffe || $place -nt $greffe ) ]]; then greffe=$PWD/$place; fi
done
[[ -n $greffe ]] || { echo "check-review: greffe is not built" >&2; exit 2; }

scripts/bootstrap.sh --with-checks --with-browser || skip "chromium is not there and cannot be installed"
if [[ ! -x $venv/bin/python || ! -r $venv/pin || $(<"$venv/pin") != "${pins[*]}" ]]; then
  rm -rf "$venv"
  python3 -m venv "$venv" || skip "python3 -m venv failed"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "${pins[@]}" || skip "${pins[*]} could not be installed from PyPI"
  printf '%s\n' "${pins[*]}" >"$venv/pin"
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/corpus"
cp corpus/*.txt "$folder/corpus/"
"$venv/bin/python" scripts/check-review.py hostile >"$folder/corpus/hostile.txt"
(cd "$folder" && "$greffe" review)
"$venv/bin/python" scripts/check-review.py pages "$folder/outputs/review" "$@"
