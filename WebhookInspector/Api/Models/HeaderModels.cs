using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Api.Models;

internal static class HeaderModels
{
    public static IReadOnlyList<HeaderModel> Of(IEnumerable<Header> headers) => [.. headers.Select(h => new HeaderModel(h.Name, h.Value))];

    /// <summary>Marks the values that are replaced.</summary>
    public static IReadOnlyList<HeaderModel> Of(IEnumerable<ShownHeader> headers) =>
        [.. headers.Select(h => new HeaderModel(h.Name, h.Text) { Masked = h.IsHidden ? true : null })];
}
