#!/bin/sh
# Packages: npm standardwebhooks 1.1.1 and npm svix 1.99.1, which builds on it (date: 2026-11-30)
# Guess: verify() with jsonParse: false returns the body as it was given, and for an empty body both
#   packages behave alike.
# Behaviour: with jsonParse: false it returns undefined, as it does for an empty body. svix throws a
#   SyntaxError for the same empty, rightly signed body.
# Output: "jsonParse false: undefined, empty: undefined, svix empty: SyntaxError".
# Why it matters: the result of a passed check is falsy, so "if (verify(...))" takes it for a failure, and
#   a switch from one package to the other turns an accepted ping without a body into an error.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts standardwebhooks@1.1.1 svix@1.99.1
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const standard = new (require('standardwebhooks').Webhook)(Buffer.alloc(32, 1).toString('base64'));
const svix = new (require('svix').Webhook)(Buffer.alloc(32, 1).toString('base64'));

const headersFor = (body) => {
  const at = new Date();
  return {
    'webhook-id': 'msg_1', 'webhook-timestamp': String(Math.floor(at / 1000)), 'webhook-signature': standard.sign('msg_1', at, body),
  };
};
const outcome = (webhook, body, ...options) => {
  try {
    return String(webhook.verify(body, headersFor(body), ...options));
  } catch (error) {
    return error.name;
  }
};
const seen = `jsonParse false: ${outcome(standard, '{"a":1}', { jsonParse: false })}, `
  + `empty: ${outcome(standard, '')}, svix empty: ${outcome(svix, '')}`;
console.log(seen);
assert.equal(seen, 'jsonParse false: undefined, empty: undefined, svix empty: SyntaxError');
JS
node seen.cjs
