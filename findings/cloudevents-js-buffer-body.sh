#!/bin/sh
# Package: npm cloudevents 10.0.0 (date: 2026-11-30)
# Guess: in binary mode with application/json the data of the event is the parsed object, be the body
#   a string or a Buffer (what a raw body parser hands over, and what signature checks need).
# Behaviour: only a string is parsed. A Buffer stays a Buffer, without an error.
# Output: "string: 1, Buffer: undefined" for data.total.
# Why it matters: a receiver that keeps raw bytes in order to verify a signature reads undefined from
#   each field of a valid event.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { HTTP } = require('cloudevents');

const headers = {
  'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/orders', 'ce-type': 'order.created',
  'content-type': 'application/json',
};
const body = '{"total":1}';
const fromString = HTTP.toEvent({ headers, body }).data;
const fromBuffer = HTTP.toEvent({ headers, body: Buffer.from(body) }).data;
console.log(`string: ${fromString.total}, Buffer: ${fromBuffer.total}`);
assert.deepEqual(fromString, { total: 1 });
assert.ok(Buffer.isBuffer(fromBuffer));
assert.equal(fromBuffer.total, undefined);
JS
node seen.cjs
