using WebhookInspector.Providers;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Home;

/// <summary>The content of an endpoint's card.</summary>
/// <param name="Provider">Null when the provider's definition is gone.</param>
/// <param name="Activity">Null when the endpoint is newer than the activity that was read.</param>
/// <param name="IsFeatured">True for the oldest endpoint of one of the five main providers.</param>
public sealed record CardModel(
    Endpoint Endpoint,
    ProviderDefinition? Provider,
    EndpointActivity? Activity,
    string CaptureUrl,
    bool IsFeatured
)
{
    public static readonly TimeSpan Bucket = TimeSpan.FromHours(1);

    /// <summary>More cards than this no one reads; each has a chart of its own.</summary>
    public const int MaxCards = 30;

    private static readonly string[] MadeFor = ["cove", "single-invoice", "compliancely", "coverbase", "hover"];

    /// <summary>Returns the start of a day of whole hours that ends with the current one.</summary>
    public static DateTimeOffset Since(DateTimeOffset now) =>
        new DateTimeOffset(now.UtcTicks - now.UtcTicks % Bucket.Ticks, TimeSpan.Zero) - 23 * Bucket;

    /// <summary>The endpoints that get a card: the featured ones first, then the oldest of the others.</summary>
    /// <param name="endpoints">All endpoints, oldest first.</param>
    public static IReadOnlyList<Endpoint> Shown(IReadOnlyList<Endpoint> endpoints)
    {
        var featured = Featured(endpoints);
        return [.. featured.Concat(endpoints.Except(featured)).Take(MaxCards)];
    }

    /// <param name="endpoints">The endpoints that get a card.</param>
    public static IReadOnlyList<CardModel> Arrange(
        IReadOnlyList<Endpoint> endpoints,
        IReadOnlyDictionary<string, EndpointActivity> activity,
        ProviderCatalog catalog,
        Func<Endpoint, string> urlOf
    )
    {
        var featured = Featured(endpoints);
        return
        [
            .. featured
                .Concat(endpoints.Except(featured))
                .Select(
                    (endpoint, index) =>
                        new CardModel(
                            endpoint,
                            catalog.Find(endpoint.Provider),
                            activity.GetValueOrDefault(endpoint.Id),
                            urlOf(endpoint),
                            index < featured.Count
                        )
                ),
        ];
    }

    private static List<Endpoint> Featured(IReadOnlyList<Endpoint> endpoints) =>
        [.. MadeFor.Select(provider => endpoints.FirstOrDefault(e => e.Provider == provider)).OfType<Endpoint>()];

    public SecretStanding? Secret => Provider is null ? null : SecretStanding.Of(Endpoint, Provider);
}
