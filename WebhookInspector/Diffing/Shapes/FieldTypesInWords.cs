namespace WebhookInspector.Diffing.Shapes;

public static class FieldTypesInWords
{
    /// <summary>Describes types as words: "string or null".</summary>
    public static string InWords(this FieldTypes types) =>
        string.Join(
            " or ",
            Enum.GetValues<FieldTypes>()
                .Where(t => t != FieldTypes.None && types.HasFlag(t))
                .Select(t => t == FieldTypes.Text ? "string" : t.ToString().ToLowerInvariant())
        );
}
