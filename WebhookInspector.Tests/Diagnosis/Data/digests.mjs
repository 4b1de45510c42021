// Prints what Node programs compute that hash JSON after parsing it: node digests.mjs > digests-javascript.json
import { createHmac } from 'node:crypto';

const secret = 'recorded-secret';
const bodies = [
  '{"id": "evt_1", "amount":12.50,"count":3,"name":"Zoë / Łukasz","big":9007199254740993,"nested":{"b":true,"a":null},"list":[1,2.0,1e3]}',
  '{"z": "<b>&</b>", "a": [], "m": {}, "t": "line\\nbreak \\u00e9 \\/", "10": 1, "2": 2}',
];
const writers = {
  default: v => JSON.stringify(v),
  'indent 2': v => JSON.stringify(v, null, 2),
  'indent 4': v => JSON.stringify(v, null, 4),
  tab: v => JSON.stringify(v, null, '\t'),
};
const rows = bodies.flatMap(body => Object.entries(writers).map(([name, write]) => ({
  by: `Node ${process.versions.node}, ${name}`,
  writer: 'javascript',
  body,
  computed: createHmac('sha256', secret).update(write(JSON.parse(body))).digest('hex'),
})));
console.log(JSON.stringify(rows, null, 1));
