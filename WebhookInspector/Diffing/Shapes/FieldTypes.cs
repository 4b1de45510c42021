namespace WebhookInspector.Diffing.Shapes;

/// <summary>What a field was seen to hold.</summary>
[Flags]
public enum FieldTypes
{
    None = 0,
    Object = 1,
    Array = 2,
    Text = 4,
    Number = 8,
    Boolean = 16,
    Null = 32,
}

public static class FieldTypesInWords
{
    /// <summary>"string or null".</summary>
    public static string InWords(this FieldTypes types) =>
        string.Join(" or ", Enum.GetValues<FieldTypes>().Where(t => t != FieldTypes.None && types.HasFlag(t)).Select(t => t == FieldTypes.Text ? "string" : t.ToString().ToLowerInvariant()));
}
