namespace WebhookInspector.Checking;

internal static class CheckingRegistration
{
    public static IServiceCollection AddChecking(this IServiceCollection services)
    {
        services.AddSingleton<StoredMessages>();
        services.AddSingleton<Reverifier>();
        services.AddSingleton<HandshakeSecrets>();
        services.AddSingleton<DiagnosisService>();
        services.AddSingleton<SchemeTrial>();
        services.AddSingleton<DefinitionTrial>();
        services.AddSingleton<RemedyApplier>();
        services.AddSingleton<DiffService>();
        services.AddHostedService<ShapeLearner>();
        services.AddHostedService<SecretSealer>();
        return services;
    }
}
