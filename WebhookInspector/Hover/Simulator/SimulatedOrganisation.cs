using System.Security.Cryptography;
using System.Text;

namespace WebhookInspector.Hover.Simulator;

/// <summary>The state of the simulated Hover.</summary>
/// <param name="Webhooks">The webhooks, in order of registration.</param>
/// <param name="Seed">The seed of the secrets.</param>
internal sealed record SimulatedOrganisation(long NextId, IReadOnlyList<SimulatedWebhook> Webhooks, byte[] Seed)
{
    /// <summary>The first id is that of the documentation's example.</summary>
    public static SimulatedOrganisation New() => new(12343, [], RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// Derives a secret: the same for a URL that is registered again after deletion, so that repeated trials do not fill the endpoint with
    /// secrets; another one for a second registration beside the first.
    /// </summary>
    public string SecretFor(string url) =>
        Convert.ToBase64String(HMACSHA512.HashData(Seed, Encoding.UTF8.GetBytes($"{Webhooks.Count(w => w.Url == url)} {url}")));

    public SimulatedWebhook? Find(long id) => Webhooks.FirstOrDefault(w => w.Id == id);

    /// <summary>Returns a copy with <paramref name="changed"/> in place of the webhook with its id.</summary>
    public SimulatedOrganisation With(SimulatedWebhook changed) =>
        this with
        {
            Webhooks = [.. Webhooks.Select(w => w.Id == changed.Id ? changed : w)],
        };
}
