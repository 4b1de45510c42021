namespace WebhookInspector.Providers.Snippets;

/// <summary>The helper functions that the generated Python code calls.</summary>
internal static class PythonFunctions
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["values_of"] = """
            def values_of(header, separator, keys):
                # The values of some keys in a list of pairs such as t=1,v1=abc.
                pairs = [pair.split("=", 1) for pair in header.split(separator) if "=" in pair]
                return [value.strip() for key, value in pairs if key.strip() in keys]
            """,
        ["json_value"] = """
            def json_value(body, path):
                try:
                    value = json.loads(body)
                    for step in path:
                        value = value[step]
                except (ValueError, LookupError, TypeError):
                    return None
                return value if value is None or isinstance(value, str) else json.dumps(value)
            """,
        ["sorted_fields"] = """
            def sorted_fields(body, without):
                # Every field's name and value, sorted, doubles once.
                fields = set(urllib.parse.parse_qsl(body.decode(), keep_blank_values=True))
                return "".join(name + value for name, value in sorted(fields) if name != without)
            """,
        ["form_value"] = """
            def form_value(text, name):
                return next((value for key, value in urllib.parse.parse_qsl(text, keep_blank_values=True) if key == name), None)
            """,
        ["parts_of"] = """
            def parts_of(url):
                # Host, path and query exactly as they were sent.
                host, path, query = re.match(r"(?:[a-zA-Z]+://([^/?#]*))?([^?#]*)(\?[^#]*)?", url).groups()
                return host or "", path or "/", query or ""
            """,
        ["seconds"] = """
            def seconds(timestamp):
                try:
                    return float(timestamp)
                except ValueError:
                    return float("nan")
            """,
        ["rfc3339"] = """
            def rfc3339(timestamp):
                try:
                    moment = datetime.datetime.fromisoformat(timestamp.replace("Z", "+00:00"))
                except ValueError:
                    return float("nan")
                return (moment if moment.tzinfo else moment.replace(tzinfo=datetime.timezone.utc)).timestamp()
            """,
        ["http_date"] = """
            def http_date(timestamp):
                try:
                    return email.utils.parsedate_to_datetime(timestamp).timestamp()
                except (TypeError, ValueError):
                    return float("nan")
            """,
        ["gunzipped"] = """
            def gunzipped(body):
                return gzip.decompress(body) if body[:2] == b"\x1f\x8b" else None
            """,
        ["minified"] = """
            def minified(body):
                return re.sub(rb'("(?:[^"\\]|\\.)*")|[ \t\r\n]+', lambda match: match.group(1) or b"", body, flags=re.DOTALL)
            """,
        ["escaped"] = """
            def escaped(body):
                units = body.decode().encode("utf-16-be")
                codes = [int.from_bytes(units[at:at + 2], "big") for at in range(0, len(units), 2)]
                return "".join(chr(code) if code < 128 else "\\u%04x" % code for code in codes).encode()
            """,
        ["decoded"] = """
            def decoded(text, decode):
                try:
                    return decode(text)
                except ValueError:
                    return b""
            """,
        ["public_key"] = """
            def public_key(text):
                if "-----BEGIN" in text:
                    return serialization.load_pem_public_key(text.encode())
                return serialization.load_der_public_key(base64.b64decode(text))
            """,
        ["certified_key"] = """
            def certified_key(text):
                if "-----BEGIN" in text:
                    return x509.load_pem_x509_certificate(text.encode()).public_key()
                return x509.load_der_x509_certificate(base64.b64decode(text)).public_key()
            """,
        ["verifies"] = """
            def verifies(key, signature, content, *how):
                try:
                    key.verify(signature, content, *how)
                    return True
                except InvalidSignature:
                    return False
            """,
        ["fixed_to_der"] = """
            def fixed_to_der(signature):
                return utils.encode_dss_signature(int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big"))
            """,
        ["same"] = """
            def same(a, b):
                # Takes the same time wherever the two differ.
                left, right = (part.encode() if isinstance(part, str) else part for part in (a, b))
                return hmac.compare_digest(left, right)
            """,
    };
}
