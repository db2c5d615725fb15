#!/usr/bin/env bash
# Makes sure that what Greffe is built and tested with is there, and installs what Debian can give.
#
#   scripts/bootstrap.sh [--with-checks] [--with-browser]
#
# --with-checks   also what the tests and scripts/check-outputs.sh need: python3 and its venv module, poppler's tools
# --with-browser  also what scripts/check-review.sh needs: chromium and its driver
#
# Swift itself is only checked. Says nothing when nothing is missing. Exit status: 0 all there, 2 something is missing
# that cannot be installed from here (the command to run is printed).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly swift_needed=6.2
readonly stamp=.build/bootstrap.swift
checks=
browser=

say() { printf 'bootstrap: %s\n' "$*" >&2; }
die() { say "$@"; exit 2; }
have() { command -v "$1" >/dev/null 2>&1; }

# `swift --version` takes 100 ms: it is asked once for each compiler, known by its path, inode, size and date.
check_swift() {
  local swift identity known='' said version
  swift=$(command -v swift) || die "swift $swift_needed or later is needed, found none (see https://www.swift.org/install)"
  identity=$(ls -Lil "$swift")
  if [[ -r $stamp ]]; then known=$(<"$stamp"); fi
  if [[ $known == "$identity" ]]; then return; fi
  said=$(swift --version 2>&1) || true
  [[ $said =~ Swift\ version\ ([0-9]+(\.[0-9]+)*) ]] || die "swift $swift_needed or later is needed, $swift says: $said"
  version=${BASH_REMATCH[1]}
  if [[ $(printf '%s\n' "$swift_needed" "$version" | sort -V | head -n 1) != "$swift_needed" ]]; then
    die "swift $swift_needed or later is needed, $swift is $version (see https://www.swift.org/install)"
  fi
  mkdir -p .build
  printf '%s\n' "$identity" >"$stamp"
}

# The Debian packages, one a line, of what is missing.
missing() {
  have git || printf "%s\n" git ca-certificates
  have make || echo make
  have pkg-config || echo pkg-config
  pkg-config --exists libxml-2.0 2>/dev/null || echo libxml2-dev
  pkg-config --exists sqlite3 2>/dev/null || echo libsqlite3-dev
  have xmllint || echo libxml2-utils
  if [[ -n $checks ]]; then
    have python3 || echo python3
    # Debian ships venv without the ensurepip that it needs; python3-venv brings that.
    python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    # The tests of `greffe ingest` make text of a PDF.
    have pdftotext || echo poppler-utils
  fi
  if [[ -n $browser ]]; then
    have chromium || printf "%s\n" chromium fonts-liberation
    have chromedriver || echo chromium-driver
  fi
}

apt() { "$@" apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 "${arguments[@]}" >&2; }

install_packages() {
  local -a arguments root=(env DEBIAN_FRONTEND=noninteractive)
  local command="apt-get update && apt-get install -y --no-install-recommends $*"
  have apt-get || die "missing: $* (as Debian names them); install them and run this again"
  if ((EUID != 0)); then
    if ! have sudo || ! sudo -n true 2>/dev/null; then die "missing: $*; as root, run: $command"; fi
    root=(sudo -n env DEBIAN_FRONTEND=noninteractive)
  fi
  say "installing $*"
  arguments=(update)
  apt "${root[@]}" || say "apt-get update failed, going on with the lists that are there"
  arguments=(install -y --no-install-recommends "$@")
  apt "${root[@]}" || die "installing failed; as root, run: $command"
}

for argument; do
  case $argument in
    --with-checks) checks=yes ;;
    --with-browser) browser=yes ;;
    *) say "usage: scripts/bootstrap.sh [--with-checks] [--with-browser]"; exit 64 ;;
  esac
done

check_swift
mapfile -t packages < <(missing)
if ((${#packages[@]})); then
  install_packages "${packages[@]}"
  hash -r
  mapfile -t packages < <(missing)
  if ((${#packages[@]})); then
    die "still missing after installing: ${packages[*]} (python3 is $(command -v python3 || echo absent), pkg-config is $(command -v pkg-config || echo absent))"
  fi
fi
