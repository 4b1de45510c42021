#!/bin/sh
# Package: npm pusher 5.3.4 (date: 2026-11-30)
# Guess: pusher.webhook(request).isValid() depends on the key, the body and the signature; a charset
#   after application/json changes nothing.
# Behaviour: the content type must be the text "application/json" and nothing more. The same delivery with
#   "; charset=utf-8" is not valid, and isValid() gives no reason.
# Output: "application/json: true, application/json; charset=utf-8: false".
# Why it matters: a relay, queue or test client that adds the charset (most do) turns a rightly signed
#   delivery into an invalid one, and the search goes to the secret.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pusher@5.3.4
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const Pusher = require('pusher');

const pusher = new Pusher({ appId: '1', key: 'key', secret: 'secret', cluster: 'eu' });
const rawBody = '{"time_ms":1796000000000,"events":[{"name":"channel_occupied","channel":"news"}]}';
const line = (type) => `${type}: ${pusher.webhook({
  headers: {
    'x-pusher-key': 'key', 'content-type': type,
    'x-pusher-signature': createHmac('sha256', 'secret').update(rawBody).digest('hex'),
  },
  rawBody,
}).isValid()}`;
const seen = `${line('application/json')}, ${line('application/json; charset=utf-8')}`;
console.log(seen);
assert.equal(seen, 'application/json: true, application/json; charset=utf-8: false');
JS
node seen.cjs
