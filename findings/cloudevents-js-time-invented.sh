#!/bin/sh
# Package: npm cloudevents 10.0.0 (date: 2026-11-30)
# Guess: time is an optional attribute, so an event received without ce-time has no time.
# Behaviour: HTTP.toEvent() gives it the moment of reading. Two readings of one request give two times,
#   and passing the event on sends the made-up time as if the producer had written it.
# Output: "no time sent; read twice: two different times; forwarded with ce-time: true".
# Why it matters: a receiver that orders or deduplicates by time works with its own clock and cannot
#   see that the sender gave none.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { setTimeout: pause } = require('node:timers/promises');
const { HTTP } = require('cloudevents');

const request = {
  headers: {
    'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/orders', 'ce-type': 'order.created',
    'content-type': 'application/json',
  },
  body: '{"total":1}',
};
(async () => {
  const before = new Date().toISOString();
  const first = HTTP.toEvent(request);
  await pause(20);
  const second = HTTP.toEvent(request);
  assert.ok(first.time >= before);
  assert.ok(second.time > first.time);
  assert.equal(HTTP.binary(first).headers['ce-time'], first.time);
  console.log('no time sent; read twice: two different times; forwarded with ce-time: true');
})();
JS
node seen.cjs
