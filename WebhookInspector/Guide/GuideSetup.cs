namespace WebhookInspector.Guide;

/// <summary>Registers the guide.</summary>
internal static class GuideSetup
{
    public static IServiceCollection AddGuide(this IServiceCollection services) => services.AddSingleton(_ => GuideLibrary.Load());
}
