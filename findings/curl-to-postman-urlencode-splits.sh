#!/bin/sh
# Package: npm curl-to-postmanv2 1.8.4 (date: 2026-11-30)
# Guess: --data-urlencode 'text=b c&d' becomes one form field, text, with the value "b c&d", which is
#   what curl sends (the & encoded).
# Behaviour: it becomes two fields: text with "b c", and d with nothing.
# Output: "text=b c | d=".
# Why it matters: a form delivery whose value holds an & (a name of a firm, a URL) changes its fields on
#   the way into Postman, and a signature over the fields cannot fit any more.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts curl-to-postmanv2@1.8.4
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { convert } = require('curl-to-postmanv2');

convert({ type: 'string', data: `curl https://receiver.example/hook --data-urlencode 'text=b c&d'` }, (error, answer) => {
  assert.equal(error, null);
  assert.ok(answer.result);
  const seen = answer.output[0].data.body.urlencoded.map(({ key, value }) => `${key}=${value}`).join(' | ');
  console.log(seen);
  assert.equal(seen, 'text=b c | d=');
});
JS
node seen.cjs
