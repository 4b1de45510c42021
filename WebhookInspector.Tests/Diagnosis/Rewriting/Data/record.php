<?php
// Writes every document again with PHP's own json: php record.php < documents.json > php.json
$settings = [];
foreach (["" => 0, "escaped-slash" => 1] as $slash => $escapesSlash) {
    foreach (["ascii" => 0, "unicode" => JSON_UNESCAPED_UNICODE] as $characters => $unicode) {
        foreach (["compact" => 0, "indent-4" => JSON_PRETTY_PRINT] as $space => $pretty) {
            $flags = $unicode | $pretty | ($escapesSlash ? 0 : JSON_UNESCAPED_SLASHES);
            $name = trim("$space $characters $slash");
            $settings["$name | arrays"] = [true, false, $flags];
            $settings["$name | objects"] = [false, false, $flags];
            if (!$pretty) {
                $settings["sorted $name | arrays"] = [true, true, $flags];
                $settings["$name | arrays, zero fraction"] = [true, false, $flags | JSON_PRESERVE_ZERO_FRACTION];
            }
        }
    }
}

function sorted(mixed $value): mixed
{
    if (is_array($value)) {
        if (!array_is_list($value)) {
            ksort($value, SORT_STRING);
        }

        $value = array_map(sorted(...), $value);
    }

    return $value;
}

function written(string $document, array $setting): ?string
{
    [$arrays, $sorts, $flags] = $setting;
    $value = json_decode($document, $arrays);
    if (json_last_error() !== JSON_ERROR_NONE) {
        return null;
    }

    $text = json_encode($sorts ? sorted($value) : $value, $flags);
    return $text === false ? null : base64_encode($text);
}

$documents = json_decode(stream_get_contents(STDIN));
// From the command line the precision is what a php.ini says, or 17; programs on the web have -1, the default since 7.1.
ini_set("serialize_precision", "-1");
echo json_encode(array_map(fn($s) => array_map(fn($d) => written($d, $s), $documents), $settings), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES), "\n";
