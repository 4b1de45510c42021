// Writes every document again with JavaScript's own JSON: node record.js < documents.json > javascript.json
const documents = JSON.parse(require("fs").readFileSync(0, "utf8"));
const settings = { "compact": undefined, "indent-2": 2, "indent-4": 4, "indent-tab": "\t" };
const written = (text, indent) => Buffer.from(JSON.stringify(JSON.parse(text), null, indent)).toString("base64");
const all = Object.fromEntries(Object.entries(settings).map(([name, indent]) => [name, documents.map(d => written(d, indent))]));
process.stdout.write(JSON.stringify(all, null, 1));
