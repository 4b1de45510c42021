#!/bin/sh
# Package: npm httpsnippet 3.0.10 (date: 2026-11-30)
# Guess: a HAR request that has one header name twice becomes a cURL command with both headers, and a raw
#   HTTP message with both.
# Behaviour: only the last one is in the result, without a warning, for targets too that could write both.
# Output: "shell curl: two", "http http1.1: two", "csharp httpclient: two", "go native: two".
# Why it matters: a delivery exported for replay loses one of two signatures (or of two values of a list
#   header), and the replay fails a check that the delivery passed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts httpsnippet@3.0.10
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { HTTPSnippet } = require('httpsnippet');

const request = {
  method: 'POST', url: 'https://receiver.example/hook', httpVersion: 'HTTP/1.1', cookies: [], queryString: [],
  headers: [
    { name: 'X-Signature', value: 'v=one' }, { name: 'X-Signature', value: 'v=two' },
    { name: 'Content-Type', value: 'application/json' },
  ],
  headersSize: -1, bodySize: 2, postData: { mimeType: 'application/json', text: '{}' },
};
const seen = [['shell', 'curl'], ['http', 'http1.1'], ['csharp', 'httpclient'], ['go', 'native']].map(([target, client]) => {
  const text = new HTTPSnippet(request).convert(target, client);
  return `${target} ${client}: ${[...text.matchAll(/v=(one|two)/g)].map((match) => match[1]).join(' ')}`;
});
console.log(seen.join('\n'));
assert.deepEqual(seen, ['shell curl: two', 'http http1.1: two', 'csharp httpclient: two', 'go native: two']);
JS
node seen.cjs
