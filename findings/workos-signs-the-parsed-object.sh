#!/bin/sh
# Package: npm @workos-inc/node 8.13.0 (date: 2026-11-30)
# Guess: webhooks.constructEvent() takes the body as it came, as other providers' libraries do, and
#   a body with 1.0 in it is nothing special.
# Behaviour: the raw text and the raw bytes are refused with a right signature, since payload is turned
#   into JSON anew before it is signed. The parsed object passes, unless parsing and writing change the
#   text: a body with 1.0 is refused in every form.
# Output: "text: refused, bytes: refused, object: accepted, object of a body with 1.0: refused".
# Why it matters: the usual advice (hand over the raw body) is what fails here, and the message speaks
#   of a hash that does not match, as it does for a wrong secret.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @workos-inc/node@8.13.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const { WorkOS } = require('@workos-inc/node');

const { webhooks } = new WorkOS('sk_test_unused');
const bodyWith = (number) =>
  `{"id":"wh_1","event":"user.created","data":{"id":"user_1","metadata":{"score":${number}}},"created_at":"2026-11-30T00:00:00.000Z"}`;
const outcome = async (body, form) => {
  const t = Date.now();
  const v1 = createHmac('sha256', 'secret').update(`${t}.${body}`).digest('hex');
  try {
    await webhooks.constructEvent({ payload: form(body), sigHeader: `t=${t}, v1=${v1}`, secret: 'secret' });
    return 'accepted';
  } catch (error) {
    assert.match(error.message, /^Signature hash does not match/);
    return 'refused';
  }
};

(async () => {
  const seen = [
    `text: ${await outcome(bodyWith('1'), String)}`,
    `bytes: ${await outcome(bodyWith('1'), Buffer.from)}`,
    `object: ${await outcome(bodyWith('1'), JSON.parse)}`,
    `object of a body with 1.0: ${await outcome(bodyWith('1.0'), JSON.parse)}`,
  ].join(', ');
  console.log(seen);
  assert.equal(seen, 'text: refused, bytes: refused, object: accepted, object of a body with 1.0: refused');
})();
JS
node seen.cjs
