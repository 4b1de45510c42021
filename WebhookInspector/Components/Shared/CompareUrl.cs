using Microsoft.AspNetCore.WebUtilities;

namespace WebhookInspector.Components.Shared;

/// <summary>The state of the compare page in its URL: all that a colleague needs to see the same.</summary>
/// <param name="Left">A request's id, or <see cref="Previous"/>.</param>
/// <param name="Ignore">Null for the rules saved for the endpoint.</param>
/// <param name="Unified">True for one column instead of two.</param>
/// <param name="All">True to show equal parts too.</param>
public sealed record CompareUrl(string? Left, string? Right, IReadOnlyList<string>? Ignore = null, bool Unified = false, bool All = false)
{
    /// <summary>The value of the left id that means the previous request of the same endpoint and event type.</summary>
    public const string Previous = "previous";

    private const string Root = "/compare";

    public static bool IsCompare(string uri) => new Uri(uri).AbsolutePath == Root;

    public static CompareUrl Read(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? Text(string name) => query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;
        var ignore = query.TryGetValue("ignore", out var pointers) ? pointers.OfType<string>().Where(p => p.Length > 0).ToList() : null;
        return new CompareUrl(Text("left"), Text("right"), ignore, Text("view") == "unified", Text("show") == "all");
    }

    public CompareUrl Swapped => this with { Left = Right, Right = Left };

    public override string ToString()
    {
        var query = new List<string>();
        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        Add("left", Left);
        Add("right", Right);
        Add("view", Unified ? "unified" : null);
        Add("show", All ? "all" : null);

        // An empty list means that the rules were removed, not that nobody changed them.
        foreach (var pointer in Ignore is { Count: 0 } ? [""] : Ignore ?? [])
            Add("ignore", pointer);
        return query.Count == 0 ? Root : $"{Root}?{string.Join('&', query)}";
    }
}
