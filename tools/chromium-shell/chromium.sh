#!/bin/sh
# Runs Chromium and removes its folder afterwards, also when the shell process was killed and could not do it itself.
"$ERFAKREDS_CHROMIUM" "$@"
code=$?
for argument in "$@"; do
  case "$argument" in
    --user-data-dir=*/playwright_chromiumdev_profile-*) rm -rf "${argument#--user-data-dir=}" ;;
  esac
done
exit $code
