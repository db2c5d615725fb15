#!/usr/bin/env bash
# Validates outputs/ with validators that share no code with Greffe: check-jsonschema for the JSON, xmllint for the XML, Python's
# sqlite3 and Datasette for the database.
#
#   scripts/check-outputs.sh
#
# One line a kind of file, with the count. Exit status: 0 all valid, 1 a file is invalid or a kind has no file, 2 a
# validator is missing. Validators from PyPI live in a virtual environment under .build/, made once for each set of pinned versions.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shopt -s nullglob

readonly pins=(check-jsonschema==0.39.0 datasette==0.65.5)
readonly venv=.build/check-venv
readonly schemas=outputs/schema
readonly dialect=https://json-schema.org/draft/2020-12/schema
failures=0

die() { printf 'check-outputs: %s\n' "$*" >&2; exit 2; }

prepare_venv() {
  if [[ -x $venv/bin/python && -r $venv/pin && $(<"$venv/pin") == "${pins[*]}" ]]; then return; fi
  rm -rf "$venv"
  python3 -m venv "$venv" || die "python3 -m venv failed; scripts/bootstrap.sh --with-checks installs what it needs"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "${pins[@]}" || die "${pins[*]} could not be installed from PyPI"
  printf '%s\n' "${pins[*]}" >"$venv/pin"
}

# Says nothing but what is wrong.
quietly() {
  local said
  said=$("$@" 2>&1) && return
  grep -v ' validates$' <<<"$said" >&2
  return 1
}

jsonschema() { quietly "$venv/bin/python" -m check_jsonschema --color never "$@"; }
valid_json() { jsonschema --schemafile "$schemas/$1" "${@:2}"; }
valid_xml() { quietly xmllint --noout --nonet --schema "$schemas/$1" "${@:2}"; }

# The metaschema that --check-metaschema takes is the one that a schema names, so the name is checked too.
valid_schema() {
  local file
  for file in "${@:2}"; do
    [[ -f $file ]] || { echo "$file: no such file" >&2; return 1; }
    "$venv/bin/python" - "$file" "$1" <<'PYTHON'
import json, sys
found = json.load(open(sys.argv[1], encoding="utf-8")).get("$schema")
if found != sys.argv[2]: sys.exit("%s: $schema is %r, not %r" % (sys.argv[1], found, sys.argv[2]))
PYTHON
  done
  jsonschema --check-metaschema "${@:2}"
}

# Each JSON output, turned into XML by another program, is the XML output.
mirrors() {
  local file status=0
  for file in "${@:2}"; do
    python3 scripts/json-to-xml.py "$file" --check "${file%.json}.xml" >&2 || status=1
  done
  return $status
}

# The database is whole, says what the JSON says, finds words however they are typed, and Datasette serves it as it is.
database() { "$venv/bin/python" scripts/check-database.py "$2" "$1" >&2; }

# check WHAT VALIDATOR SCHEMA FILE...
check() {
  local what=$1 validator=$2 schema=$3
  shift 3
  if [[ ! -f ${1-} ]]; then
    printf '%-18s FAILED: no file\n' "$what"
  elif "$validator" "$schema" "$@"; then
    printf '%-18s %d valid against %s\n' "$what" $# "$schema"
    return
  else
    printf '%-18s FAILED against %s\n' "$what" "$schema"
  fi
  failures=$((failures + 1))
}

command -v xmllint >/dev/null || die "xmllint is missing; scripts/bootstrap.sh installs it"
prepare_venv
check 'JSON schemas' valid_schema "$dialect" "$schemas"/{document,catalogue,comparison}.schema.json
check 'documents, JSON' valid_json document.schema.json outputs/documents/*.json
check 'catalogue, JSON' valid_json catalogue.schema.json outputs/catalogue.json
check 'documents, XML' valid_xml document.xsd outputs/documents/*.xml
check 'catalogue, XML' valid_xml catalogue.xsd outputs/catalogue.xml
check 'XML as the JSON' mirrors 'the mapping of JSON to XML' outputs/documents/*.json outputs/catalogue.json
check 'database' database outputs/catalogue.json outputs/catalogue.sqlite
if ((failures)); then exit 1; fi
