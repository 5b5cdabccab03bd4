#!/bin/sh
# Runs Chromium with translation and spelling dictionaries off, which would send text or requests to others, and removes
# its folder afterwards, also when the shell process was killed and could not do it itself.
for argument in "$@"; do
  case "$argument" in
    --user-data-dir=*/playwright_chromiumdev_profile-*) folder="${argument#--user-data-dir=}" ;;
  esac
done
if [ -z "${folder:-}" ]; then
  echo "chromium.sh: no folder of its own among the arguments" >&2
  exit 2
fi
mkdir -p "$folder/Default"
cat > "$folder/Default/Preferences" <<'PREFERENCES'
{"translate":{"enabled":false},"browser":{"enable_spellchecking":false},"spellcheck":{"dictionaries":[]}}
PREFERENCES
"$ERFAKREDS_CHROMIUM" "$@"
code=$?
# Chromium keeps a socket in a folder of its own, which a link leads to; its last processes may still be writing.
socket=$(readlink "$folder/SingletonSocket") && rm -rf "$(dirname "$socket")"
for _ in 1 2 3 4 5; do
  rm -rf "$folder" 2>/dev/null && break
  sleep 0.2
done
exit $code
