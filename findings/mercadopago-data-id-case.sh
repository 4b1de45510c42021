#!/bin/sh
# Package: npm mercadopago 3.6.1 (date: 2026-11-30)
# Guess: WebhookSignatureValidator lower-cases an alphanumeric data.id before it signs, as integration
#   guides for this header ask for.
# Behaviour: data.id is signed as given. For a data.id in upper case a signature over the lower-cased id is
#   refused with SignatureMismatch, one over the id as sent is accepted.
# Output: "signed lower-cased: SignatureMismatch, signed as sent: accepted".
# Why it matters: ids of orders are in upper case, those of payments are digits. Code that lower-cases
#   works for payments and fails for orders, or the other way round, by which of the two the sender does.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mercadopago@3.6.1
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const { WebhookSignatureValidator } = require('mercadopago');

const ts = Math.floor(Date.now() / 1000);
const outcome = (signedId) => {
  const v1 = createHmac('sha256', 'secret').update(`id:${signedId};request-id:req-1;ts:${ts};`).digest('hex');
  try {
    WebhookSignatureValidator.validate({
      xSignature: `ts=${ts},v1=${v1}`, xRequestId: 'req-1', dataId: 'ORD01ABC', secret: 'secret',
    });
    return 'accepted';
  } catch (error) {
    return error.reason;
  }
};
const seen = `signed lower-cased: ${outcome('ord01abc')}, signed as sent: ${outcome('ORD01ABC')}`;
console.log(seen);
assert.equal(seen, 'signed lower-cased: SignatureMismatch, signed as sent: accepted');
JS
node seen.cjs
