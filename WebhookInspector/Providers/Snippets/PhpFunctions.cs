namespace WebhookInspector.Providers.Snippets;

/// <summary>The helper methods that the generated PHP code calls.</summary>
internal static class PhpFunctions
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["valuesOf"] = """
            // The values of some keys in a list of pairs such as t=1,v1=abc.
            private static function valuesOf(string $header, string $separator, array $keys): array
            {
                $values = [];
                foreach (explode($separator, $header) as $pair) {
                    [$key, $value] = explode('=', $pair, 2) + [1 => null];
                    if ($value !== null && in_array(trim($key), $keys, true)) {
                        $values[] = trim($value);
                    }
                }
                return $values;
            }
            """,
        ["itemsOf"] = """
            // The items of a list that begin so, such as v1,abc.
            private static function itemsOf(string $header, string $separator, string $lead): array
            {
                $items = array_filter(array_map(trim(...), explode($separator, $header)), fn ($item) => str_starts_with($item, $lead));
                return array_map(fn ($item) => substr($item, strlen($lead)), array_values($items));
            }
            """,
        ["matched"] = """
            private static function matched(string $pattern, string $text): array
            {
                return preg_match($pattern, $text, $found) === 1 ? [$found['sig']] : [];
            }
            """,
        ["jsonValue"] = """
            private static function jsonValue(string $body, array $path): ?string
            {
                $value = json_decode($body, true, 512, JSON_BIGINT_AS_STRING);
                foreach ($path as $step) {
                    $value = is_array($value) ? $value[$step] ?? null : null;
                }
                $how = JSON_PRESERVE_ZERO_FRACTION | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
                return $value === null || is_string($value) ? $value : json_encode($value, $how);
            }
            """,
        ["sortedFields"] = """
            // Every field's name and value, sorted, doubles once.
            private static function sortedFields(string $body, ?string $without): string
            {
                $fields = [];
                foreach (explode('&', $body) as $field) {
                    [$name, $value] = array_map(urldecode(...), explode('=', $field, 2) + [1 => '']);
                    if ($name !== $without && $field !== '') {
                        $fields[] = "$name\0$value";
                    }
                }
                sort($fields, SORT_STRING);
                return implode('', array_map(fn ($field) => implode('', explode("\0", $field, 2)), array_unique($fields)));
            }
            """,
        ["formValue"] = """
            // parse_str would turn dots in names into underscores.
            private static function formValue(string $text, string $name): ?string
            {
                foreach (explode('&', $text) as $field) {
                    [$key, $value] = array_map(urldecode(...), explode('=', $field, 2) + [1 => '']);
                    if ($key === $name) {
                        return $value;
                    }
                }
                return null;
            }
            """,
        ["partsOf"] = """
            // The URL's parts exactly as they were sent.
            private static function partsOf(string $url): array
            {
                preg_match('~^(?:[a-z]+://([^/?#]*))?([^?#]*)(\?[^#]*)?~i', $url, $parts);
                return ['host' => $parts[1] ?? '', 'path' => ($parts[2] ?? '') === '' ? '/' : $parts[2], 'query' => $parts[3] ?? ''];
            }
            """,
        ["number"] = """
            private static function number(string $timestamp): float
            {
                return preg_match('/^\d+$/D', $timestamp) === 1 ? (float) $timestamp : NAN;
            }
            """,
        ["moment"] = """
            private static function moment(string $timestamp): float
            {
                try {
                    return (float) (new DateTimeImmutable($timestamp, new DateTimeZone('UTC')))->format('U.u');
                } catch (Exception) {
                    return NAN;
                }
            }
            """,
        ["gunzipped"] = """
            private static function gunzipped(string $body): ?string
            {
                $plain = str_starts_with($body, "\x1f\x8b") ? gzdecode($body) : false;
                return $plain === false ? null : $plain;
            }
            """,
        ["minified"] = """
            private static function minified(string $body): ?string
            {
                return preg_replace('/("(?:[^"\\\\]++|\\\\.)*+")|[ \t\r\n]+/s', '$1', $body);
            }
            """,
        ["escaped"] = """
            private static function escaped(string $body): ?string
            {
                return preg_replace_callback('/[^\x00-\x7f]/u', fn ($found) => trim(json_encode($found[0]), '"'), $body);
            }
            """,
        ["fromHex"] = """
            private static function fromHex(string $text): string
            {
                return preg_match('/^(?:[0-9a-f]{2})+$/Di', $text) === 1 ? hex2bin($text) : '';
            }
            """,
        ["publicKey"] = """
            // A key or certificate: in PEM, or as DER in base64.
            private static function publicKey(string $text, string $kind): OpenSSLAsymmetricKey
            {
                $pem = str_contains($text, '-----BEGIN') ? $text : "-----BEGIN $kind-----\n" . chunk_split($text, 64, "\n") . "-----END $kind-----\n";
                return openssl_pkey_get_public($pem) ?: throw new InvalidArgumentException('This is not a public key.');
            }
            """,
        ["fixedToDer"] = """
            // OpenSSL reads r and s as two ASN.1 integers.
            private static function fixedToDer(string $signature): string
            {
                if (strlen($signature) !== 64) {
                    return '';
                }
                $integers = '';
                foreach (str_split($signature, 32) as $half) {
                    $digits = ltrim($half, "\0");
                    $digits = $digits === '' || ord($digits[0]) > 0x7f ? "\0" . $digits : $digits;
                    $integers .= "\x02" . chr(strlen($digits)) . $digits;
                }
                return "\x30" . chr(strlen($integers)) . $integers;
            }
            """,
        ["verifiesPss"] = """
            // RFC 8017, 8.1.2 and 9.1.2: PHP's openssl_verify knows the other padding alone.
            private static function verifiesPss(string $content, string $signature, OpenSSLAsymmetricKey $key, string $hash): bool
            {
                $bits = openssl_pkey_get_details($key)['bits'] - 1;
                $length = intdiv($bits + 7, 8);
                $hashLength = strlen(hash($hash, '', true));
                if (strlen($signature) !== intdiv($bits + 8, 8) || !openssl_public_decrypt($signature, $raw, $key, OPENSSL_NO_PADDING)) {
                    return false;
                }
                $encoded = substr($raw, -$length);
                $maskedLength = $length - $hashLength - 1;
                $zeros = $maskedLength - $hashLength - 1;
                $unused = 8 * $length - $bits;
                if ($zeros < 0 || $encoded[-1] !== "\xbc" || ord($encoded[0]) >> (8 - $unused) !== 0) {
                    return false;
                }
                $digest = substr($encoded, $maskedLength, $hashLength);
                $mask = '';
                for ($counter = 0; strlen($mask) < $maskedLength; $counter++) {
                    $mask .= hash($hash, $digest . pack('N', $counter), true);
                }
                $block = substr($encoded, 0, $maskedLength) ^ $mask;
                $block[0] = chr(ord($block[0]) & (0xff >> $unused));
                $salt = substr($block, $zeros + 1);
                return str_starts_with($block, str_repeat("\0", $zeros) . "\x01")
                    && hash_equals($digest, hash($hash, str_repeat("\0", 8) . hash($hash, $content, true) . $salt, true));
            }
            """,
    };
}
