namespace WebhookInspector.Diffing.Shapes;

/// <summary>The structure of the JSON payloads of one event type, learned from received payloads.</summary>
/// <param name="Payloads">The number of payloads that it was learned from.</param>
/// <param name="Fields">By JSON Pointer (RFC 6901), <c>*</c> for the items of an array and for names that are ids; the empty path is the
/// whole payload.</param>
public sealed record PayloadShape(long Payloads, IReadOnlyDictionary<string, FieldShape> Fields)
{
    /// <summary>The number of payloads before changes are reported: two payloads may differ by chance in optional fields.</summary>
    public const int LearnedFrom = 3;

    private const int MaxFields = 2000;

    public static readonly PayloadShape Nothing = new(0, new Dictionary<string, FieldShape>());

    /// <param name="payload">The shape of one payload: see <see cref="ShapeReader"/>.</param>
    public PayloadShape With(PayloadShape payload)
    {
        var fields = new Dictionary<string, FieldShape>(Fields, StringComparer.Ordinal);
        foreach (var (path, field) in payload.Fields)
        {
            if (fields.TryGetValue(path, out var known))
                fields[path] = known.With(field);
            else if (fields.Count < MaxFields)
                fields.Add(path, field);
        }

        return new PayloadShape(Payloads + payload.Payloads, fields);
    }

    /// <summary>True when every object that could contain the field did.</summary>
    public bool IsAlwaysThere(string path) => path.Length > 0 && Fields[path].Seen >= Holders(path);

    /// <summary>Returns the number of objects or arrays that could have contained the field.</summary>
    public long Holders(string path) => Fields.TryGetValue(ParentOf(path), out var parent) ? parent.Objects : 0;

    internal static string ParentOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
