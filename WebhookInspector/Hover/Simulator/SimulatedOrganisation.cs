using System.Security.Cryptography;
using System.Text;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Everything that the simulated Hover keeps.</summary>
/// <param name="Webhooks">In the order of their registration.</param>
/// <param name="Seed">What the secrets are made of.</param>
public sealed record SimulatedOrganisation(long NextId, IReadOnlyList<SimulatedWebhook> Webhooks, byte[] Seed)
{
    /// <summary>The id that the documentation's example has comes first.</summary>
    public static SimulatedOrganisation New() => new(12343, [], RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// The same for a URL that is registered anew after it was deleted, so that trying it often does not fill the endpoint with secrets;
    /// another for a second
    /// registration beside the first.
    /// </summary>
    public string SecretFor(string url) =>
        Convert.ToBase64String(HMACSHA512.HashData(Seed, Encoding.UTF8.GetBytes($"{Webhooks.Count(w => w.Url == url)} {url}")));

    public SimulatedWebhook? Find(long id) => Webhooks.FirstOrDefault(w => w.Id == id);

    /// <summary>The same with <paramref name="changed"/> in the place of the one that has its id.</summary>
    public SimulatedOrganisation With(SimulatedWebhook changed) =>
        this with
        {
            Webhooks = [.. Webhooks.Select(w => w.Id == changed.Id ? changed : w)],
        };
}
