#!/bin/sh
# Package: npm cloudevents 10.0.0 (date: 2026-11-30)
# Guess: a structured event with "data":null has null as its data.
# Behaviour: data is undefined, and the member is gone when the event is passed on. The same happens to
#   "data":0, which is lost without a word; "data":1 is kept.
# Output: "null -> undefined, 0 -> undefined, 1 -> 1".
# Why it matters: a sensor that reports 0 reports nothing to a receiver in Node.js.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { HTTP } = require('cloudevents');

const line = (data) => {
  const event = HTTP.toEvent({
    headers: { 'content-type': 'application/cloudevents+json' },
    body: JSON.stringify({
      specversion: '1.0', id: '1', source: '/sensor', type: 'reading', datacontenttype: 'application/json', data,
    }),
  });
  assert.equal('data' in JSON.parse(HTTP.structured(event).body), event.data !== undefined);
  return `${data} -> ${event.data}`;
};
const seen = [null, 0, 1].map(line).join(', ');
console.log(seen);
assert.equal(seen, 'null -> undefined, 0 -> undefined, 1 -> 1');
JS
node seen.cjs
