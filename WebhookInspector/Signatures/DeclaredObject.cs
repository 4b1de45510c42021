using System.Text.Json;

namespace WebhookInspector.Signatures;

/// <summary>Reads the members of one JSON object of a declaration and collects every fault with its dotted path.</summary>
internal sealed class DeclaredObject
{
    private readonly JsonElement element;
    private readonly string path;
    private readonly ICollection<DeclarationFault> faults;
    private readonly List<string> known = [];

    private DeclaredObject(JsonElement element, string path, ICollection<DeclarationFault> faults) =>
        (this.element, this.path, this.faults) = (element, path, faults);

    public static DeclaredObject? Open(JsonElement element, string path, ICollection<DeclarationFault> faults)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return new DeclaredObject(element, path, faults);
        }

        faults.Add(new DeclarationFault(path, "must be an object"));
        return null;
    }

    public IReadOnlyList<string> Names => [.. element.EnumerateObject().Select(m => m.Name)];

    public void Fault(string name, string reason) => faults.Add(new DeclarationFault(PathOf(name), reason));

    public string PathOf(string name) => $"{path}.{name}";

    public bool Has(string name) => Member(name) is not null;

    public JsonElement? Member(string name)
    {
        if (!known.Contains(name, StringComparer.Ordinal))
        {
            known.Add(name);
        }

        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    public DeclaredObject? Child(string name) => Member(name) is { } value ? Open(value, PathOf(name), faults) : null;

    public string? Text(string name)
    {
        if (Member(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        Fault(name, "must be a text that is not empty");
        return null;
    }

    /// <summary>A text, or an array of texts.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var value = Member(name);
        var items = value switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().ToList(),
            { } single => [single],
        };
        if ((value is null || items.Count > 0) && items.TrueForAll(i => i.ValueKind == JsonValueKind.String && i.GetString()!.Length > 0))
        {
            return [.. items.Select(i => i.GetString()!)];
        }

        Fault(name, "must be a text, or an array of texts, none of them empty");
        return [];
    }

    public bool Flag(string name)
    {
        var value = Member(name);
        if (value is not (null or { ValueKind: JsonValueKind.True or JsonValueKind.False }))
        {
            Fault(name, "must be true or false");
        }

        return value is { ValueKind: JsonValueKind.True };
    }

    public int? WholeNumber(string name)
    {
        if (Member(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0)
        {
            return number;
        }

        Fault(name, "must be a whole number, 0 or more, or null");
        return null;
    }

    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Text(name) is { } text ? Choose<T>(name, text) : null;

    public IReadOnlyList<T> Choices<T>(string name)
        where T : struct, Enum =>
        [.. Texts(name).Select(t => Choose<T>(name, t)).OfType<T>().Distinct()];

    /// <summary>Call last: whatever was not asked for is a fault, and so is a member given twice.</summary>
    public void Close()
    {
        foreach (var name in element.EnumerateObject().GroupBy(m => m.Name, StringComparer.Ordinal))
        {
            if (!known.Contains(name.Key, StringComparer.Ordinal))
            {
                Fault(name.Key, $"is not known here; allowed are {string.Join(", ", known)}");
            }
            else if (name.Skip(1).Any())
            {
                Fault(name.Key, "is given more than once");
            }
        }
    }

    private T? Choose<T>(string name, string text)
        where T : struct, Enum
    {
        if (DeclaredName<T>.Read(text) is { } value)
        {
            return value;
        }

        Fault(name, $"“{text}” is not known; allowed are {DeclaredName<T>.Allowed}");
        return null;
    }
}
