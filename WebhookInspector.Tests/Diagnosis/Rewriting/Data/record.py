"""Writes every document again with Python's own json: python3 record.py < documents.json > python.json"""
import base64, json, sys
SETTINGS = {}
for ascii_name, ascii_only in (("ascii", True), ("unicode", False)):
    for space, how in (("spaced", {}), ("compact", {"separators": (",", ":")}), ("indent-2", {"indent": 2}), ("indent-4", {"indent": 4})):
        SETTINGS[f"{space} {ascii_name}"] = dict(how, ensure_ascii=ascii_only)
        SETTINGS[f"sorted {space} {ascii_name}"] = dict(how, ensure_ascii=ascii_only, sort_keys=True)
SETTINGS["indent-tab ascii"] = {"indent": "\t"}

def written(document, settings):
    try:
        return base64.b64encode(json.dumps(json.loads(document), **settings).encode()).decode()
    except UnicodeEncodeError:
        return None

documents = json.load(sys.stdin)
json.dump({name: [written(d, s) for d in documents] for name, s in SETTINGS.items()}, sys.stdout, indent=1)
