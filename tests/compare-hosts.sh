#!/usr/bin/env bash
# Builds the site with both hosts, the default one and Statiq's, and compares what they wrote file by file.
#   compare-hosts.sh [ROOT [STATIQ_VERSION]]     ROOT holds input/ and seeds/; the repository's own by default
# Exit code: 0 the same bytes, 1 not, 77 skipped because Statiq's packages are not to be had.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$(realpath "${1:-.}")
statiq=(-p:Statiq=true)
[ -z "${2:-}" ] || statiq+=("-p:StatiqVersion=$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

without=0
dotnet run --project src/Site.Statiq </dev/null >"$work/without" 2>&1 || without=$?
if [ "$without" -ne 2 ] || ! grep -q -- '-p:Statiq=true' "$work/without"; then
  cat "$work/without"
  echo 'Without -p:Statiq=true the Statiq host must say what to pass, with exit code 2.'
  exit 1
fi

if ! dotnet restore src/Site.Statiq "${statiq[@]}" </dev/null >"$work/restore" 2>&1; then
  if grep -qE 'NU1101|NU1102|NU1103|NU1301' "$work/restore"; then
    echo 'Statiq not available here'
    exit 77
  fi
  cat "$work/restore"
  exit 1
fi

ours=0 theirs=0
dotnet run -c Release --project src/Site.Cli -- build --root "$root" --output "$work/default" </dev/null || ours=$?
dotnet run -c Release --project src/Site.Statiq "${statiq[@]}" -- --root "$root" --output "$work/statiq" </dev/null || theirs=$?
if [ $((ours == 0)) -ne $((theirs == 0)) ]; then
  echo "The default host ended with exit code $ours, Statiq with $theirs."
  exit 1
fi
diff -r "$work/default" "$work/statiq"
echo "$(find "$work/default" -type f | wc -l) files, the same bytes from both hosts"
