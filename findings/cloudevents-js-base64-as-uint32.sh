#!/bin/sh
# Package: npm cloudevents 10.0.0 (date: 2026-11-30)
# Guess: data_base64 of a structured event is given as bytes in data: a Buffer or a Uint8Array.
# Behaviour: data is a Uint32Array, one byte in each element of four. The memory behind it is four times
#   as long as the content.
# Output: "Uint32Array, length 2, byteLength 8" for the two bytes 1 and 2; the SHA-256 of data is not that
#   of the content.
# Why it matters: hashing, saving or sending data as bytes writes three zero bytes after each real one.
#   A checksum of the content then never fits, though the event arrived whole.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { createHash } = require('node:crypto');
const { HTTP } = require('cloudevents');

const { data } = HTTP.toEvent({
  headers: { 'content-type': 'application/cloudevents+json' },
  body: JSON.stringify({
    specversion: '1.0', id: '1', source: '/files', type: 'file.added',
    datacontenttype: 'application/octet-stream', data_base64: 'AQI=',
  }),
});
const seen = `${data.constructor.name}, length ${data.length}, byteLength ${data.byteLength}`;
console.log(seen);
assert.equal(seen, 'Uint32Array, length 2, byteLength 8');
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
assert.notEqual(hash(data), hash(Buffer.from('AQI=', 'base64')));
assert.equal(hash(Buffer.from(data)), hash(Buffer.from('AQI=', 'base64')));
JS
node seen.cjs
