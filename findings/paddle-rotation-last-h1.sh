#!/bin/sh
# Package: npm @paddle/paddle-node-sdk 3.10.0 (date: 2026-11-30)
# Guess: Paddle-Signature may carry several h1 values while a secret is rotated, so unmarshal() accepts
#   a delivery when any of them fits the secret at hand.
# Behaviour: only the last h1 of the header counts. The fitting one in last place is accepted; the same
#   two values in the other order are refused.
# Output: "fitting h1 last: accepted" and
#   "fitting h1 first: [Paddle] Webhook signature verification failed".
# Why it matters: a delivery sent during rotation is authentic by Paddle's own description and still
#   fails in Paddle's own SDK, depending on the order alone. The receiver blames the secret, which is right.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @paddle/paddle-node-sdk@3.10.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const { Paddle } = require('@paddle/paddle-node-sdk');

const body = JSON.stringify({
  event_id: 'evt_1', event_type: 'product.created', occurred_at: '2026-11-30T00:00:00.000000Z',
  notification_id: 'ntf_1', data: { id: 'pro_1', name: 'Plan', status: 'active' },
});
const ts = Math.floor(Date.now() / 1000);
const h1 = (secret) => 'h1=' + createHmac('sha256', secret).update(`${ts}:${body}`).digest('hex');
const outcome = async (header) => {
  try {
    await new Paddle('unused').webhooks.unmarshal(body, 'secret-new', header);
    return 'accepted';
  } catch (error) {
    return error.message;
  }
};

(async () => {
  const last = await outcome(`ts=${ts};${h1('secret-old')};${h1('secret-new')}`);
  const first = await outcome(`ts=${ts};${h1('secret-new')};${h1('secret-old')}`);
  console.log(`fitting h1 last: ${last}`);
  console.log(`fitting h1 first: ${first}`);
  assert.equal(last, 'accepted');
  assert.equal(first, '[Paddle] Webhook signature verification failed');
})();
JS
node seen.cjs
