namespace WebhookInspector.Requests.Query;

/// <summary>Lists the fields by the names that a user writes.</summary>
public static class QueryFields
{
    public const string Allowed =
        "free text, method:, provider:, endpoint:, verdict:, freshness:, type:, event:, correlation:, path:, ip:, status:, size:, "
        + "received:, header.NAME:, json.PATH:, body:, "
        + "is:pinned, is:duplicate, is:retry, is:noted";

    public static readonly IReadOnlyList<string> Flags = ["pinned", "duplicate", "retry", "noted"];

    public static readonly IReadOnlyList<string> Verdicts = Names<Verdict>();

    public static readonly IReadOnlyList<string> Freshnesses = Names<Freshness>();

    /// <summary>True for fields with a single value per request: two terms of such a field are alternatives.</summary>
    public static bool HasOneValue(QueryField field) =>
        field
            is QueryField.Method
                or QueryField.Provider
                or QueryField.Endpoint
                or QueryField.Verdict
                or QueryField.Freshness
                or QueryField.Type
                or QueryField.Event
                or QueryField.Correlation;

    /// <summary>True for fields whose value may match anywhere in the text; for the others the whole text must match.</summary>
    public static bool IsContained(QueryField field) => field is QueryField.Text or QueryField.Path or QueryField.Body;

    public static string Name(QueryField field) => field.ToString().ToLowerInvariant();

    public static bool TryFind(string name, out QueryField field) =>
        Enum.TryParse(name, ignoreCase: true, out field)
        && field is not QueryField.Text and not QueryField.Header and not QueryField.Json
        && char.IsLetter(name[0]);

    private static IReadOnlyList<string> Names<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()))];
}
