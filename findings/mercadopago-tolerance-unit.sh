#!/bin/sh
# Package: npm mercadopago 3.6.1, beside 2.13.0 (date: 2026-11-30)
# Guess: ts of x-signature is met in seconds and in milliseconds, and the validator's toleranceSeconds
#   works with both.
# Behaviour: it works with one, and which one changed between releases: 2.13.0 reads ts as milliseconds,
#   3.6.1 as seconds. The other unit is refused with TimestampOutOfTolerance. Without a tolerance both pass.
# Output: "2.13.0: seconds TimestampOutOfTolerance, milliseconds accepted" and
#   "3.6.1: seconds accepted, milliseconds TimestampOutOfTolerance".
# Why it matters: a check of age that worked refuses every fresh delivery after an update, and the reason
#   given points at the clock.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mp2@npm:mercadopago@2.13.0 mp3@npm:mercadopago@3.6.1
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');

const outcome = (validator, ts, tolerance) => {
  const v1 = createHmac('sha256', 'secret').update(`id:1;request-id:req-1;ts:${ts};`).digest('hex');
  try {
    validator.validate({
      xSignature: `ts=${ts},v1=${v1}`, xRequestId: 'req-1', dataId: '1', secret: 'secret', ...tolerance,
    });
    return 'accepted';
  } catch (error) {
    return error.reason;
  }
};
const line = (version, { WebhookSignatureValidator: validator }) => {
  const milliseconds = Date.now();
  const seconds = Math.floor(milliseconds / 1000);
  for (const ts of [seconds, milliseconds]) assert.equal(outcome(validator, ts), 'accepted');
  const within = { toleranceSeconds: 300 };
  return `${version}: seconds ${outcome(validator, seconds, within)}, milliseconds ${outcome(validator, milliseconds, within)}`;
};
const seen = [line('2.13.0', require('mp2')), line('3.6.1', require('mp3'))];
console.log(seen.join('\n'));
assert.deepEqual(seen, [
  '2.13.0: seconds TimestampOutOfTolerance, milliseconds accepted',
  '3.6.1: seconds accepted, milliseconds TimestampOutOfTolerance',
]);
JS
node seen.cjs
