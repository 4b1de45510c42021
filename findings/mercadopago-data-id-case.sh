#!/bin/sh
# Package: npm mercadopago 3.6.1, beside 2.13.0 (date: 2026-11-30)
# Guess: WebhookSignatureValidator lower-cases an alphanumeric data.id before it signs, as integration
#   guides for this header ask for, and has not changed its mind between releases.
# Behaviour: 3.6.1 signs data.id as given, 2.13.0 lower-cased it. For an id in upper case each release
#   refuses with SignatureMismatch what the other accepts.
# Output: "2.13.0: signed lower-cased accepted, signed as sent SignatureMismatch" and
#   "3.6.1: signed lower-cased SignatureMismatch, signed as sent accepted".
# Why it matters: ids of orders are in upper case, those of payments are digits. An update of the SDK
#   alone turns the verdict on orders round and leaves payments as they were.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mp2@npm:mercadopago@2.13.0 mp3@npm:mercadopago@3.6.1
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');

const ts = Math.floor(Date.now() / 1000);
const outcome = (validator, signedId) => {
  const v1 = createHmac('sha256', 'secret').update(`id:${signedId};request-id:req-1;ts:${ts};`).digest('hex');
  try {
    validator.validate({
      xSignature: `ts=${ts},v1=${v1}`, xRequestId: 'req-1', dataId: 'ORD01ABC', secret: 'secret',
    });
    return 'accepted';
  } catch (error) {
    return error.reason;
  }
};
const line = (version, { WebhookSignatureValidator: validator }) =>
  `${version}: signed lower-cased ${outcome(validator, 'ord01abc')}, signed as sent ${outcome(validator, 'ORD01ABC')}`;
const seen = [line('2.13.0', require('mp2')), line('3.6.1', require('mp3'))];
console.log(seen.join('\n'));
assert.deepEqual(seen, [
  '2.13.0: signed lower-cased accepted, signed as sent SignatureMismatch',
  '3.6.1: signed lower-cased SignatureMismatch, signed as sent accepted',
]);
JS
node seen.cjs
