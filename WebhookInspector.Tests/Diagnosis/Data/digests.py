"""Prints what Python programs compute that hash JSON after parsing it: python3 digests.py > digests-python.json"""
import hashlib, hmac, json, platform

SECRET = "recorded-secret"
BODIES = [
    '{"id":"evt_1","amount":12.50,"count":3,"name":"Zoë / Łukasz","big":9007199254740993,"nested":{"b":true,"a":null},"list":[1,2.0,1e3]}',
    '{"z": "<b>&</b>", "a": [], "m": {}, "t": "line\\nbreak \\u00e9 \\/"}',
]
WRITERS = {
    "default": lambda v: json.dumps(v),
    "compact": lambda v: json.dumps(v, separators=(",", ":")),
    "unicode": lambda v: json.dumps(v, ensure_ascii=False),
    "compact unicode": lambda v: json.dumps(v, separators=(",", ":"), ensure_ascii=False),
    "sorted": lambda v: json.dumps(v, sort_keys=True),
    "sorted compact": lambda v: json.dumps(v, sort_keys=True, separators=(",", ":")),
    "indent 2": lambda v: json.dumps(v, indent=2),
    "indent 4": lambda v: json.dumps(v, indent=4),
}

rows = []
for body in BODIES:
    for name, write in WRITERS.items():
        text = write(json.loads(body)).encode()
        same_as_javascript = name == "compact unicode" and "2.0" not in body
        if text != body.encode() and not same_as_javascript:
            rows.append({"by": f"Python {platform.python_version()}, {name}", "writer": "python", "body": body,
                         "computed": hmac.new(SECRET.encode(), text, hashlib.sha256).hexdigest()})
print(json.dumps(rows, indent=1, ensure_ascii=False))
