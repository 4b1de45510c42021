#!/bin/sh
# Packages: npm undici 6.29.1 and 7.30.2 (date: 2026-11-30)
# Guess: formData() reads a multipart body with text before the first boundary or after the last one, which
#   RFC 2046 lets a sender write and a reader must skip; and both lines of undici do the same.
# Behaviour: undici 6 (the line inside Node.js 20 and 22) throws "Failed to parse body as FormData." for
#   either; undici 7 reads the field. A plain body is read by both.
# Output: "6.29.1: plain 1, preamble refused, epilogue refused" and "7.30.2: plain 1, preamble 1, epilogue 1".
# Why it matters: libraries that build multipart mail write a preamble. The same delivery is read or
#   refused by the version of the runtime, and the error names no cause.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts undici6@npm:undici@6.29.1 undici7@npm:undici@7.30.2
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');

const part = '--edge\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--edge--\r\n';
const read = async ({ Response }, body) => {
  try {
    return (await new Response(body, { headers: { 'content-type': 'multipart/form-data; boundary=edge' } }).formData()).get('a');
  } catch (error) {
    assert.equal(error.message, 'Failed to parse body as FormData.');
    return 'refused';
  }
};
const line = async (version, library) => `${version}: plain ${await read(library, part)}, `
  + `preamble ${await read(library, `A message in parts.\r\n${part}`)}, epilogue ${await read(library, `${part}End.`)}`;

(async () => {
  const seen = [await line('6.29.1', require('undici6')), await line('7.30.2', require('undici7'))];
  console.log(seen.join('\n'));
  assert.deepEqual(seen, [
    '6.29.1: plain 1, preamble refused, epilogue refused',
    '7.30.2: plain 1, preamble 1, epilogue 1',
  ]);
})();
JS
node seen.cjs
