using System.Globalization;
using System.Text;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>Formats a call to Hover as text. It never contains the token; bodies are masked and limited in size.</summary>
internal static class ExchangeText
{
    public static string Sent(HoverExchange exchange)
    {
        var text = new StringBuilder($"{exchange.Method} {exchange.Url}");
        if (exchange.Authorized)
            text.Append("\nAuthorization: Bearer •••");
        if (exchange.RequestBody is { } body)
            text.Append("\nContent-Type: application/json\n\n").Append(body);
        return text.ToString();
    }

    public static string Received(HoverExchange exchange)
    {
        if (exchange.Status is not { } status)
            return exchange.Error ?? "Nothing.";
        var text = new StringBuilder(status.ToString(CultureInfo.InvariantCulture));
        if (exchange.ContentType is { } type)
            text.Append("\nContent-Type: ").Append(type);
        if (exchange.AnswerBody is { Length: > 0 } body)
            text.Append("\n\n").Append(body);
        return exchange.Error is { } error ? text.Append("\n\n").Append(error).ToString() : text.ToString();
    }
}
