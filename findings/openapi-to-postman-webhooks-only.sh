#!/bin/sh
# Package: npm openapi-to-postmanv2 6.3.3 (date: 2026-11-30)
# Guess: an OpenAPI 3.1 document that has webhooks and no paths (allowed since 3.1) is converted; without
#   the option for webhooks the collection is empty.
# Behaviour: it is refused for want of a paths object. With includeWebhooks it is converted, still
#   without paths.
# Output: "default: Specification must contain Paths Object for the available operational paths" and
#   "includeWebhooks: Webhooks".
# Why it matters: a provider's description of its webhooks alone is a valid document, and the error
#   says that it is not.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts openapi-to-postmanv2@6.3.3
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { convert } = require('openapi-to-postmanv2');

const data = {
  openapi: '3.1.0', info: { title: 'Orders', version: '1' },
  webhooks: {
    orderCreated: {
      post: {
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 200: { description: 'Taken' } },
      },
    },
  },
};
const outcome = (options) => new Promise((done) => {
  convert({ type: 'json', data }, options, (error, answer) => {
    done(error ? error.message : answer.result ? answer.output[0].data.item.map(({ name }) => name).join() : answer.reason);
  });
});
(async () => {
  const seen = [`default: ${await outcome({})}`, `includeWebhooks: ${await outcome({ includeWebhooks: true })}`];
  console.log(seen.join('\n'));
  assert.deepEqual(seen, [
    'default: Specification must contain Paths Object for the available operational paths',
    'includeWebhooks: Webhooks',
  ]);
  process.exit(0);
})();
JS
node seen.cjs
