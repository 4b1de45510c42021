using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Endpoints;

/// <summary>Describes an endpoint's secrets in words.</summary>
public static class SecretWords
{
    public static string Of(IReadOnlyList<EndpointSecret> secrets) =>
        Readable([.. secrets.Where(s => !s.KeyLost)], secrets.Count(s => s.KeyLost));

    private static string Readable(IReadOnlyList<EndpointSecret> secrets, int lost) =>
        lost > 0
            ? $"{(secrets.Count == 0 ? "" : Of(secrets) + ", ")}{(lost == 1 ? "1 secret" : $"{lost} secrets")} with a lost key"
            : secrets.Count(s => !s.SamplesOnly) switch
            {
                0 when secrets.Count == 0 => "no secret",
                0 => "no secret of the provider yet, only samples verify",
                1 => "1 secret",
                var several => $"{several} secrets, any may match",
            };
}
