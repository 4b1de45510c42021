#!/bin/sh
# Package: npm curl-to-postmanv2 1.8.4 (date: 2026-11-30)
# Guess: a command with curl's --json option (there since curl 7.82) becomes a POST request with that body and
#   the JSON content type.
# Behaviour: it becomes a GET request without a body and without headers, and no error is given. The same
#   command with --data-raw and the header written out becomes the POST.
# Output: "--json: GET, no body", "--data-raw: POST, {"id":1}".
# Why it matters: a delivery shared as a short curl line is imported as another request, and the receiver's
#   answer to the replay says nothing about the delivery.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts curl-to-postmanv2@1.8.4
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { convert } = require('curl-to-postmanv2');

const read = (data) => new Promise((done, fail) => {
  convert({ type: 'string', data }, (error, answer) => {
    if (error || !answer.result) return fail(error ?? new Error(answer.reason));
    const { method, body } = answer.output[0].data;
    done(`${method}, ${body.raw ?? 'no body'}`);
  });
});
(async () => {
  const seen = [
    `--json: ${await read(`curl https://receiver.example/hook --json '{"id":1}'`)}`,
    `--data-raw: ${await read(
      `curl https://receiver.example/hook -H 'Content-Type: application/json' --data-raw '{"id":1}'`,
    )}`,
  ];
  console.log(seen.join('\n'));
  assert.deepEqual(seen, ['--json: GET, no body', '--data-raw: POST, {"id":1}']);
})();
JS
node seen.cjs
