#!/bin/sh
# Package: npm smee-client 5.0.0 (date: 2026-11-30)
# Guess: the query of a delivery reaches the local target as it was, a=1&a=2 included.
# Behaviour: a repeated parameter arrives as one, its values joined by an encoded comma.
# Output: "?a=1%2C2&b=3".
# Why it matters: schemes that sign the URL (or a target that reads a list) fail behind smee and work
#   in production, so the fault is looked for in the code under test.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts smee-client@5.0.0
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import SmeeClient from 'smee-client';

const listen = async (handler) => {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
};
let show;
const shown = new Promise((done) => { show = done; });
const target = await listen((request, response) => {
  response.end();
  show(request.url);
});
// What the channel sends for POST /channel?a=1&a=2&b=3: the headers, the parsed body and the parsed query.
const delivery = { 'content-type': 'application/json', body: {}, query: { a: ['1', '2'], b: '3' }, timestamp: Date.now() };
const source = await listen((request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('event: ready\ndata: {}\n\n');
  setTimeout(() => response.write(`data: ${JSON.stringify(delivery)}\n\n`), 100);
});
const client = new SmeeClient({ source: `${source}/channel`, target: `${target}/hook`, logger: { info() {}, error() {} } });
await client.start();
const seen = new URL(await shown, target).search;
console.log(seen);
assert.equal(seen, '?a=1%2C2&b=3');
process.exit(0);
JS
timeout 60 node seen.mjs
