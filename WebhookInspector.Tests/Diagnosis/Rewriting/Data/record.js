// Writes every document again with JavaScript's own JSON: node record.js < documents.json > javascript.json
const documents = JSON.parse(require("fs").readFileSync(0, "utf8"));
const settings = { "compact": undefined, "indent-2": 2, "indent-4": 4, "indent-tab": "\t" };
const base64 = text => Buffer.from(text).toString("base64");
const written = (text, indent) => base64(JSON.stringify(JSON.parse(text), null, indent));
// By UTF-16 code units, also the names that JavaScript itself would put first: as RFC 8785 has it.
const sorted = v => v === null || typeof v !== "object" ? JSON.stringify(v) : Array.isArray(v)
  ? `[${v.map(sorted)}]`
  : `{${Object.keys(v).sort().map(k => JSON.stringify(k) + ":" + sorted(v[k]))}}`;
const all = Object.fromEntries(Object.entries(settings).map(([name, indent]) => [name, documents.map(d => written(d, indent))]));
all["sorted compact"] = documents.map(d => base64(sorted(JSON.parse(d))));
process.stdout.write(JSON.stringify(all, null, 1));
