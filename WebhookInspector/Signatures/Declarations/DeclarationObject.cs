using System.Text.Json;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>
/// One JSON object of a declaration, read member by member. Every error is recorded with its dotted path;
/// <see cref="Close"/> reports unknown members.
/// </summary>
public sealed class DeclarationObject
{
    private readonly Dictionary<string, JsonElement> members = [];
    private readonly HashSet<string> known = [];
    private readonly string path;
    private readonly ICollection<DeclarationFault> faults;

    private DeclarationObject(JsonElement element, string path, ICollection<DeclarationFault> faults)
    {
        (this.path, this.faults) = (path, faults);
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) is not { } name)
                Fault("", "has a member whose name is not valid Unicode");
            else if (!members.TryAdd(name, member.Value))
                Fault(name, "is given twice");
        }
    }

    /// <summary>
    /// Opens an element; null, with a fault, when it is not an object. Faults are named from <paramref name="path"/> on; "" for the
    /// file itself.
    /// </summary>
    public static DeclarationObject? Open(JsonElement element, string path, ICollection<DeclarationFault> faults)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return new(element, path, faults);
        faults.Add(new(path, $"must be an object, not {Kind(element)}"));
        return null;
    }

    /// <param name="name">The name of a member; "" for the object itself.</param>
    public string PathOf(string name) => path.Length == 0 || name.Length == 0 ? path + name : $"{path}.{name}";

    public void Fault(string name, string reason) => faults.Add(new(PathOf(name), reason));

    /// <summary>The names of all members, in order; for objects whose member names are free.</summary>
    public IReadOnlyCollection<string> Names => members.Keys;

    public bool Has(string name) => members.ContainsKey(name);

    public JsonElement? Take(string name, bool required = false)
    {
        known.Add(name);
        if (members.TryGetValue(name, out var value))
            return value;
        if (required)
            Fault(name, "is missing");
        return null;
    }

    public DeclarationObject? TakeObject(string name, bool required = false) =>
        Take(name, required) is { } element ? Open(element, PathOf(name), faults) : null;

    /// <summary>Opens an element of one of this object's arrays.</summary>
    /// <param name="name">The array's name with the index: <c>rules[2]</c>.</param>
    public DeclarationObject? OpenItem(string name, JsonElement element) => Open(element, PathOf(name), faults);

    /// <summary>Reads the elements of an array; empty when the array is absent.</summary>
    public IReadOnlyList<JsonElement> TakeArray(string name, bool required = false)
    {
        if (Take(name, required) is not { } element)
            return [];
        if (element.ValueKind == JsonValueKind.Array)
            return [.. element.EnumerateArray()];
        Fault(name, $"must be an array, not {Kind(element)}");
        return [];
    }

    public IReadOnlyList<DeclarationObject> TakeObjects(string name, bool required = false) =>
        [.. TakeArray(name, required).Select((item, i) => Open(item, $"{PathOf(name)}[{i}]", faults)).OfType<DeclarationObject>()];

    public IReadOnlyList<string> TakeTexts(string name, bool required = false) =>
        [.. TakeArray(name, required).Select((item, i) => Text($"{name}[{i}]", item)).OfType<string>()];

    /// <summary>Reads one string, or an array of at least one string.</summary>
    public IReadOnlyList<string> TakeTextOrTexts(string name)
    {
        if (Take(name) is not { ValueKind: JsonValueKind.Array } array)
            return TakeText(name) is { } one ? [one] : [];
        if (array.GetArrayLength() == 0)
            Fault(name, "must not be empty");
        return TakeTexts(name);
    }

    public string? TakeText(string name, bool required = false) => Take(name, required) is { } element ? Text(name, element) : null;

    public int? TakeInt(string name, int min, int max)
    {
        if (Take(name) is not { } element)
            return null;
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) && value >= min && value <= max)
            return value;
        Fault(name, $"must be a whole number from {min} to {max}");
        return null;
    }

    public bool? TakeBool(string name)
    {
        if (Take(name) is not { } element)
            return null;
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return element.GetBoolean();
        Fault(name, $"must be true or false, not {Kind(element)}");
        return null;
    }

    /// <summary>Reads an enum value by its declared name: <c>unix-ms</c>.</summary>
    public T? TakeEnum<T>(string name, bool required = false)
        where T : struct, Enum => TakeText(name, required) is { } text ? EnumValue<T>(name, text) : null;

    public IReadOnlyList<T> TakeEnums<T>(string name)
        where T : struct, Enum => [.. TakeTexts(name).Select((text, i) => EnumValue<T>($"{name}[{i}]", text)).OfType<T>()];

    /// <summary>Reads one enum value, or an array of at least one.</summary>
    public IReadOnlyList<T> TakeEnumOrEnums<T>(string name)
        where T : struct, Enum => [.. TakeTextOrTexts(name).Select(text => EnumValue<T>(name, text)).OfType<T>().Distinct()];

    /// <summary>Reads the members of an object whose values are all strings, in order; empty when the object is absent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> TakeTextMap(string name)
    {
        var map = new List<KeyValuePair<string, string>>();
        if (TakeObject(name) is { } inner)
        {
            foreach (var key in inner.members.Keys)
            {
                if (inner.TakeText(key) is { } text)
                    map.Add(new(key, text));
            }
        }

        return map;
    }

    /// <summary>Reports every member that was not read. Must be called last.</summary>
    public void Close()
    {
        foreach (var name in members.Keys.Where(name => !known.Contains(name)))
            Fault(name, $"is not known here; allowed: {string.Join(", ", known.Order(StringComparer.Ordinal))}");
    }

    public static string EnumText<T>(T value)
        where T : struct, Enum => DeclaredName<T>.Of(value);

    private T? EnumValue<T>(string name, string text)
        where T : struct, Enum
    {
        if (DeclaredName<T>.Read(text) is { } value)
            return value;
        Fault(name, $"is \"{text}\"; allowed: {DeclaredName<T>.Allowed}");
        return null;
    }

    private static string Kind(JsonElement element) => element.ValueKind.ToString().ToLowerInvariant();

    private string? Text(string name, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String && Read(element) is { Length: > 0 } text)
            return text;
        Fault(name, element.ValueKind == JsonValueKind.String ? "must be text, and not empty" : $"must be a string, not {Kind(element)}");
        return null;
    }

    private static string? Read(JsonElement element) => Unicode(element.GetString);

    private static string? NameOf(JsonProperty member) => Unicode(() => member.Name);

    private static string? Unicode(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null; // an unpaired surrogate
        }
    }
}
