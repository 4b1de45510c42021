using System.Text.Encodings.Web;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>System.Text.Json with a JsonElement or JsonNode: digits and repeated names are preserved.</summary>
internal static class DotnetWriter
{
    private static readonly EncoderStrings DefaultStrings = new(JavaScriptEncoder.Default);
    private static readonly EncoderStrings RelaxedStrings = new(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    public static JsonStyle Default(WhiteSpace space) =>
        new("dotnet", space, DefaultStrings, Digits.WriteAsRead) { KeepsRepeatedNames = true, Options = ["ascii", "escaped-html"] };

    /// <summary>With JavaScriptEncoder.UnsafeRelaxedJsonEscaping.</summary>
    public static JsonStyle Relaxed(WhiteSpace space) => Default(space) with { Strings = RelaxedStrings, Options = ["unicode"] };
}
