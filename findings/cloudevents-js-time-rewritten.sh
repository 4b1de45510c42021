#!/bin/sh
# Package: npm cloudevents 10.0.0 (date: 2026-11-30)
# Guess: time is kept as the producer wrote it (the property is a string), with its offset and all
#   its fraction digits.
# Behaviour: it is written anew in UTC with three digits; the offset and the finer digits are gone.
# Output: "2026-11-30T01:02:03.123456789+02:00 -> 2026-11-29T23:02:03.123Z".
# Why it matters: two events within one millisecond become equal, the local time of the producer is lost,
#   and an event passed on differs from the one received.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { HTTP } = require('cloudevents');

const sent = '2026-11-30T01:02:03.123456789+02:00';
const event = HTTP.toEvent({
  headers: {
    'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/orders', 'ce-type': 'order.created', 'ce-time': sent,
    'content-type': 'application/json',
  },
  body: '{}',
});
console.log(`${sent} -> ${event.time}`);
assert.equal(event.time, '2026-11-29T23:02:03.123Z');
JS
node seen.cjs
