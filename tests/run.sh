#!/usr/bin/env bash
# Installs what the tests need and lacks, runs every test, and ends with a line "N passed, N failed".
# Works from any folder. With CI=true the formatting is checked first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Nothing may outlive the run: a build server that holds the output open would hang whoever waits for it.
export MSBUILDDISABLENODEREUSE=1
[ "${CI:-}" != true ] || export UseSharedCompilation=false

say() { printf '\n== %s\n' "$*"; }

# A step before the tests broke: that counts as one failure, and no test was run.
stop() {
  say "$1"
  echo '0 passed, 1 failed'
  exit 1
}

have_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable; }
have_fonts() { command -v fc-list && fc-list :lang=zh-cn | grep -q .; }

install_missing() {
  local packages=()
  have_browser >/dev/null || packages+=(chromium)
  have_fonts >/dev/null || packages+=(fontconfig fonts-noto-cjk)
  [ ${#packages[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    say "The browser tests want ${packages[*]}, which only root can install here with apt-get." \
      'They will be skipped, not passed, where the browser is missing.'
    return 0
  fi
  say "Installing ${packages[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq </dev/null &&
    apt-get install -y -qq --no-install-recommends "${packages[@]}" </dev/null >/dev/null ||
    say "Could not install ${packages[*]}: the browser tests will be skipped, not passed, where the browser is missing."
}

# Prints one number of a report in xUnit's XML, 0 when there is none: count FILE ATTRIBUTE
count() {
  local number=''
  [ ! -f "$1" ] || number=$(sed -n "s/.*<assembly [^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1)
  echo "${number:-0}"
}

command -v dotnet >/dev/null || stop 'The .NET 10 SDK is missing: see https://dotnet.microsoft.com/download'
install_missing

say 'Building'
dotnet restore Site.sln </dev/null || stop 'The packages could not be restored: no test was run.'
if [ "${CI:-}" = true ]; then
  dotnet format Site.sln --no-restore --verify-no-changes </dev/null || stop 'Run "dotnet format Site.sln": no test was run.'
fi
dotnet build Site.sln --configuration Release --no-restore </dev/null || stop 'The build failed: no test was run.'

passed=0 failed=0 skipped=0
mkdir -p artifacts/test-results
for project in tests/*/*.csproj; do
  grep -q 'Include="xunit.v3"' "$project" || continue
  name=$(basename "$project" .csproj)
  report=artifacts/test-results/$name.xml
  rm -f "$report"
  say "$name"
  code=0
  "artifacts/bin/$name/release/$name" -noColor -noLogo -result-xml "$report" </dev/null || code=$?
  bad=$(($(count "$report" failed) + $(count "$report" errors)))
  # A run that died, or found no test, has failed even when no single test did.
  if [ "$(count "$report" total)" -eq 0 ] || { [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; }; then bad=$((bad + 1)); fi
  passed=$((passed + $(count "$report" passed)))
  skipped=$((skipped + $(count "$report" skipped)))
  failed=$((failed + bad))
done

say 'Both hosts'
code=0
bash tests/compare-hosts.sh </dev/null || code=$?
case $code in
  0) passed=$((passed + 1)) ;;
  77) skipped=$((skipped + 1)) ;;
  *) failed=$((failed + 1)) ;;
esac

echo
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
[ "$failed" -eq 0 ]
