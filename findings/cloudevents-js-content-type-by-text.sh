#!/bin/sh
# Package: npm cloudevents 10.0.0 (date: 2026-11-30)
# Guess: a structured event of type "application/cloudevents+json; charset=UTF-8" is read; the case of
#   a charset and the blank before it mean nothing.
# Behaviour: content types are compared as text with a fixed list. The lower-case form with one blank is
#   read, the upper-case one and the one without the blank end in a ValidationError. In binary mode there
#   is no error, but the JSON stays a string.
# Output: "; charset=utf-8: read, parsed", "; charset=UTF-8: invalid content type, not parsed",
#   ";charset=utf-8: invalid content type, not parsed".
# Why it matters: clients that write UTF-8 in capitals or leave out the blank send valid events that this
#   SDK refuses or hands on unparsed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { HTTP } = require('cloudevents');

const structured = (parameter) => {
  try {
    HTTP.toEvent({
      headers: { 'content-type': `application/cloudevents+json${parameter}` },
      body: '{"specversion":"1.0","id":"1","source":"/orders","type":"order.created"}',
    });
    return 'read';
  } catch (error) {
    assert.match(error.message, /^invalid content type /);
    return 'invalid content type';
  }
};
const binary = (parameter) => typeof HTTP.toEvent({
  headers: {
    'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/orders', 'ce-type': 'order.created',
    'content-type': `application/json${parameter}`,
  },
  body: '{"total":1}',
}).data === 'string' ? 'not parsed' : 'parsed';
const seen = ['; charset=utf-8', '; charset=UTF-8', ';charset=utf-8']
  .map((parameter) => `${parameter}: ${structured(parameter)}, ${binary(parameter)}`);
console.log(seen.join('\n'));
assert.deepEqual(seen, [
  '; charset=utf-8: read, parsed',
  '; charset=UTF-8: invalid content type, not parsed',
  ';charset=utf-8: invalid content type, not parsed',
]);
JS
node seen.cjs
