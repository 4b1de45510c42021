#!/bin/sh
# Packages: npm formidable 3.5.4 and npm multiparty 4.3.1 (date: 2026-11-30)
# Guess: a multipart field with Content-Transfer-Encoding: base64 is decoded by formidable, as it decodes
#   such a file part.
# Behaviour: it is neither decoded nor kept: the text loses its last group of four characters when that has
#   padding, so "aGVsbG8=" becomes "aGVs" and "aGk=" an empty string. A file part with the same header
#   is decoded. multiparty gives the decoded text for the field.
# Output: "formidable field aGVs, formidable file hello, multiparty field hello".
# Why it matters: senders of mail and of old systems use the header. The field arrives cut, with no error,
#   and only where the length is no multiple of three.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts formidable@3.5.4 multiparty@4.3.1
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { formidable } from 'formidable';
import multiparty from 'multiparty';

const request = (name, value, type = '') => {
  const body = Buffer.from([
    '--edge', `Content-Disposition: form-data; ${name}${type}`, 'Content-Transfer-Encoding: base64', '', value, '--edge--', '',
  ].join('\r\n'));
  return Object.assign(Readable.from([body]), {
    headers: { 'content-type': 'multipart/form-data; boundary=edge', 'content-length': String(body.length) },
  });
};
const field = async (value) => (await formidable({}).parse(request('name="t"', value)))[0].t[0];
const [, files] = await formidable({ uploadDir: process.cwd() })
  .parse(request('name="t"; filename="t.txt"', 'aGVsbG8=', '\r\nContent-Type: text/plain'));
const other = await new Promise((done, fail) => {
  new multiparty.Form().parse(request('name="t"', 'aGVsbG8='), (error, fields) => (error ? fail(error) : done(fields.t[0])));
});
const seen = `formidable field ${await field('aGVsbG8=')}, formidable file ${readFileSync(files.t[0].filepath)}, multiparty field ${other}`;
console.log(seen);
assert.equal(seen, 'formidable field aGVs, formidable file hello, multiparty field hello');
assert.equal(await field('aGk='), '');
assert.equal(await field('aGVsbG8h'), 'aGVsbG8h');
JS
node seen.mjs
