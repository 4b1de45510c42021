namespace WebhookInspector.Requests.Query;

/// <summary>Lists the fields by the names that a user writes.</summary>
public static class QueryFields
{
    public const string Allowed =
        "free text, method:, provider:, endpoint:, verdict:, freshness:, type:, event:, correlation:, path:, ip:, status:, size:, "
        + "received:, header.NAME:, query.NAME:, form.NAME:, json.PATH:, xml.PATH:, body:, "
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

    /// <summary>True for fields that are written with a name or a path: <c>header.NAME:</c>.</summary>
    public static bool NeedsName(QueryField field) =>
        field is QueryField.Header or QueryField.Json or QueryField.Query or QueryField.Form or QueryField.Xml;

    public static string Name(QueryField field) => field.ToString().ToLowerInvariant();

    public static bool TryFind(string name, out QueryField field) =>
        Enum.TryParse(name, ignoreCase: true, out field) && !NeedsName(field) && field != QueryField.Text && char.IsLetter(name[0]);

    private static IReadOnlyList<string> Names<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()))];
}
