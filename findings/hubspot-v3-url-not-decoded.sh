#!/bin/sh
# Package: npm @hubspot/api-client 13.5.0 (date: 2026-11-30)
# Guess: HubSpot describes signature v3 over the request URI with some percent-encoded characters
#   decoded (%3A as a colon, %2F as a slash), and its own Signature.isValid() does that decoding.
# Behaviour: the url is taken as given. With %3A and %2F in the query, a signature made over the decoded
#   URI is refused; one over the URI as written is accepted. The caller has to decode.
# Output: "as written: url as written true, decoded url false" and
#   "decoded: url as written false, decoded url true".
# Why it matters: a receiver that hands the official helper the URL of its request refuses those
#   deliveries alone whose query holds such a character.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @hubspot/api-client@13.5.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const { Signature } = require('@hubspot/api-client');

const written = 'https://receiver.example/hook?next=a%3Ab%2Fc';
const decoded = 'https://receiver.example/hook?next=a:b/c';
const body = '[{"eventId":1}]';
const timestamp = Date.now();
const isValid = (signedUrl, givenUrl) => Signature.isValid({
  signatureVersion: 'v3', method: 'POST', clientSecret: 'secret', requestBody: body, url: givenUrl, timestamp,
  signature: createHmac('sha256', 'secret').update('POST' + signedUrl + body + timestamp).digest('base64'),
});
const line = (name, signedUrl) =>
  `${name}: url as written ${isValid(signedUrl, written)}, decoded url ${isValid(signedUrl, decoded)}`;
const seen = [line('as written', written), line('decoded', decoded)];
console.log(seen.join('\n'));
assert.deepEqual(seen, [
  'as written: url as written true, decoded url false',
  'decoded: url as written false, decoded url true',
]);
JS
node seen.cjs
