using System.Globalization;

namespace WebhookInspector.Providers.Samples;

/// <summary>
/// Generates placeholder values. Times may have an offset (<c>iso:-2h</c>, <c>date:+30d</c>). The generator is seedable, not secret.
/// </summary>
internal static class SampleGenerators
{
    private const string Alphanumeric = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private static readonly Dictionary<string, (int Arguments, Func<string[], SampleValues, SampleValue> Make)> All = new()
    {
        ["uuid"] = (0, (_, v) => new(Uuid(v.Random))),
        ["hex"] = (1, (a, v) => new(Characters("0123456789abcdef", a[0], v.Random))),
        ["alnum"] = (1, (a, v) => new(Characters(Alphanumeric, a[0], v.Random))),
        ["digits"] = (1, (a, v) => new(Characters("123456789", a[0], v.Random))),
        ["int"] = (2, (a, v) => new(v.Random.NextInt64(Whole(a[0]), Whole(a[1]) + 1).ToString(CultureInfo.InvariantCulture), true)),
        ["decimal"] = (3, (a, v) => new(Number(Whole(a[0]), Whole(a[1]), a[2], v.Random), true)),
        ["bool"] = (0, (_, v) => new(v.Random.Next(2) == 0 ? "true" : "false", true)),
        ["pick"] = (1, (a, v) => new(Pick(a[0].Split('|'), v.Random))),
        ["company"] = (0, (_, v) => new(Pick(SampleWords.Companies, v.Random))),
        ["person"] = (0, (_, v) => new(Pick(SampleWords.People, v.Random))),
        ["street"] = (0, (_, v) => new(Pick(SampleWords.Streets, v.Random))),
        ["city"] = (0, (_, v) => new(Pick(SampleWords.Cities, v.Random))),
        ["iso"] = (-1, (a, v) => new(Time(a, v, "yyyy-MM-dd'T'HH:mm:ss'Z'"))),
        ["iso-ms"] = (-1, (a, v) => new(Time(a, v, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"))),
        ["iso-offset"] = (
            -1,
            (a, v) => new(Shifted(a, v).ToOffset(TimeSpan.FromHours(-5)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))
        ),
        ["date"] = (-1, (a, v) => new(Time(a, v, "yyyy-MM-dd"))),
        ["unix"] = (-1, (a, v) => new(Shifted(a, v).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), true)),
    };

    /// <summary>Returns the error in a placeholder, or null.</summary>
    public static string? Fault(string placeholder)
    {
        var (name, arguments) = Split(placeholder);
        if (!All.TryGetValue(name, out var generator))
            return $"uses \"{{{{{placeholder}}}}}\"; allowed: {string.Join(", ", All.Keys)}, or a name from let";
        if (generator.Arguments >= 0 ? arguments.Length != generator.Arguments : arguments.Length > 1)
            return $"uses \"{{{{{placeholder}}}}}\" with {arguments.Length} arguments; {name} takes "
                + $"{(generator.Arguments < 0 ? "at most one" : generator.Arguments)}";
        try
        {
            generator.Make(arguments, new SampleValues(DateTimeOffset.UnixEpoch, new Random(1)));
            return null;
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return $"uses \"{{{{{placeholder}}}}}\", whose arguments are not readable";
        }
    }

    public static SampleValue Make(string placeholder, SampleValues values)
    {
        var (name, arguments) = Split(placeholder);
        return All[name].Make(arguments, values);
    }

    private static (string Name, string[] Arguments) Split(string placeholder)
    {
        // The choices of pick may contain colons.
        var parts = placeholder.StartsWith("pick:", StringComparison.Ordinal) ? placeholder.Split(':', 2) : placeholder.Split(':');
        return (parts[0], parts[1..]);
    }

    private static string Uuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40); // version 4 (RFC 9562, 5.4)
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static string Characters(string alphabet, string count, Random random) =>
        new(random.GetItems<char>(alphabet, (int)Whole(count)));

    private static string Number(long min, long max, string places, Random random) =>
        (min + (random.NextDouble() * (max - min))).ToString("F" + Whole(places), CultureInfo.InvariantCulture);

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    private static string Time(string[] shift, SampleValues values, string format) =>
        Shifted(shift, values).ToString(format, CultureInfo.InvariantCulture);

    private static DateTimeOffset Shifted(string[] shift, SampleValues values)
    {
        var at = values.At.ToUniversalTime();
        if (shift is not [{ Length: > 1 } text])
            return at;
        var amount = int.Parse(text[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => at.AddSeconds(amount),
            'm' => at.AddMinutes(amount),
            'h' => at.AddHours(amount),
            'd' => at.AddDays(amount),
            _ => throw new FormatException(text),
        };
    }

    private static long Whole(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
