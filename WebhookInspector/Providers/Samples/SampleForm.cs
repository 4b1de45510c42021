using System.Net;
using System.Text;
using System.Text.Json;

namespace WebhookInspector.Providers.Samples;

/// <summary>Writes a body template as a form: each member becomes a field, with a nested value as its JSON text.</summary>
internal static class SampleForm
{
    public static byte[] Write(JsonElement template, SampleValues values) =>
        Encoding.ASCII.GetBytes(
            string.Join(
                '&',
                template
                    .EnumerateObject()
                    .Select(field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(Text(field.Value, values))}")
            )
        );

    private static string Text(JsonElement value, SampleValues values) =>
        value.ValueKind == JsonValueKind.String
            ? SampleTemplate.Fill(value.GetString()!, values)
            : Encoding.UTF8.GetString(SampleWriter.Write(value, SampleJsonLayout.Compact, values));
}
