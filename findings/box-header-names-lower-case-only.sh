#!/bin/sh
# Package: npm box-node-sdk 10.12.0 (date: 2026-11-30)
# Guess: WebhooksManager.validateMessage() finds the Box headers in any case, upper case as Box's own
#   documentation prints them included.
# Behaviour: the names must be in lower case. With upper-case names a rightly signed message gives false,
#   as a forged one does; nothing says that a header is missing.
# Output: "lower case: true, upper case: false".
# Why it matters: a gateway or a framework that hands headers on in their sent case makes each delivery
#   invalid, and the keys are changed in vain.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts box-node-sdk@10.12.0
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { WebhooksManager } from 'box-node-sdk/lib/managers/webhooks';

const body = '{"type":"webhook_event","trigger":"FILE.UPLOADED"}';
const timestamp = new Date().toISOString();
const headers = {
  'box-delivery-timestamp': timestamp,
  'box-signature-algorithm': 'HmacSHA256',
  'box-signature-version': '1',
  'box-signature-primary': createHmac('sha256', 'primary').update(body).update(timestamp).digest('base64'),
};
const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
const seen = `lower case: ${await WebhooksManager.validateMessage(body, headers, 'primary')}, `
  + `upper case: ${await WebhooksManager.validateMessage(body, upper, 'primary')}`;
console.log(seen);
assert.equal(seen, 'lower case: true, upper case: false');
JS
node seen.mjs
