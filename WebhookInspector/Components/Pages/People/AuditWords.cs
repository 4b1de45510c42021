using System.Text.Json;
using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Components.Pages.People;

/// <summary>Names an action in words: "secret revealed" for <see cref="AuditAction.SecretRevealed"/>.</summary>
internal static class AuditWords
{
    public static string Of(AuditAction action) => JsonNamingPolicy.SnakeCaseLower.ConvertName(action.ToString()).Replace('_', ' ');
}
