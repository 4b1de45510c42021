#!/usr/bin/env bash
# Makes the README's pictures anew from the running program. ImageMagick, where it is installed, makes them small.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
UPDATE_PICTURES="$PWD" dotnet test ../../WebhookInspector.E2E --filter FullyQualifiedName~PictureTests
if command -v convert >/dev/null; then
  for picture in diagnosis-*.png; do
    convert "$picture" -colors 128 "PNG8:$picture"
  done
fi
