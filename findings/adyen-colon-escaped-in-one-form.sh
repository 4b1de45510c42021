#!/bin/sh
# Package: npm @adyen/api-library 32.1.0 (date: 2026-11-30)
# Guess: getDataToSign() escapes a colon and a backslash in a notification's merchantReference, since the
#   colon separates the fields of the text that is signed.
# Behaviour: the fields of a notification are joined as they are. The same method escapes both characters
#   for a plain map of texts.
# Output: notification "psp1::Shop:a:b\c:100:EUR:AUTHORISATION:true", map "ref:a\:b\\c".
# Why it matters: whoever rebuilds the signature from the rule for maps escapes, and then refuses the
#   genuine notifications of those orders alone whose reference holds a colon or a backslash.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @adyen/api-library@32.1.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { hmacValidator: HmacValidator } = require('@adyen/api-library');

const validator = new HmacValidator();
const notification = validator.getDataToSign({
  pspReference: 'psp1', originalReference: '', merchantAccountCode: 'Shop', merchantReference: 'a:b\\c',
  amount: { value: 100, currency: 'EUR' }, eventCode: 'AUTHORISATION', success: 'true', additionalData: {},
});
const map = validator.getDataToSign({ ref: 'a:b\\c' });
console.log(`notification ${notification}\nmap ${map}`);
assert.equal(notification, 'psp1::Shop:a:b\\c:100:EUR:AUTHORISATION:true');
assert.equal(map, 'ref:a\\:b\\\\c');
JS
node seen.cjs
