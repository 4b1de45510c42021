using WebhookInspector.Providers;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Home;

/// <summary>The content of an endpoint's card.</summary>
/// <param name="Provider">Null when the provider's definition is gone.</param>
/// <param name="Activity">Null when the endpoint is newer than the activity that was read.</param>
/// <param name="Featured">True for the oldest endpoint of one of the five main providers.</param>
public sealed record CardModel(
    Endpoint Endpoint,
    ProviderDefinition? Provider,
    EndpointActivity? Activity,
    string CaptureUrl,
    bool Featured
)
{
    public static readonly TimeSpan Bucket = TimeSpan.FromHours(1);

    private static readonly string[] MadeFor = ["cove", "single-invoice", "compliancely", "coverbase", "hover"];

    /// <summary>Returns the start of a day of whole hours that ends with the current one.</summary>
    public static DateTimeOffset Since(DateTimeOffset now) =>
        new DateTimeOffset(now.UtcTicks - now.UtcTicks % Bucket.Ticks, TimeSpan.Zero) - 23 * Bucket;

    /// <param name="endpoints">The endpoints, oldest first.</param>
    public static IReadOnlyList<CardModel> Arrange(
        IReadOnlyList<Endpoint> endpoints,
        IReadOnlyDictionary<string, EndpointActivity> activity,
        ProviderCatalog catalog,
        Func<Endpoint, string> urlOf
    )
    {
        var featured = MadeFor.Select(provider => endpoints.FirstOrDefault(e => e.Provider == provider)).OfType<Endpoint>().ToList();
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

    public SecretStanding? Secret => Provider is null ? null : SecretStanding.Of(Endpoint, Provider);
}
