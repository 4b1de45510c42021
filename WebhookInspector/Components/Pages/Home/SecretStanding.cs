using WebhookInspector.Providers;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Home;

/// <summary>Says whether an endpoint can verify its provider's deliveries, and what to do if not.</summary>
/// <param name="Words">A phrase for a person.</param>
/// <param name="ToGive">The secret generated here that must be entered at the provider; null when there is none.</param>
/// <param name="CanSet">True when the scheme uses a secret.</param>
/// <param name="IsSet">True when there is a secret to verify the provider's deliveries with.</param>
public sealed record SecretStanding(string Words, EndpointSecret? ToGive, bool CanSet, bool IsSet)
{
    public static SecretStanding Of(Endpoint endpoint, ProviderDefinition provider)
    {
        var (name, called) = (provider.Name, provider.Secret.Called);
        if (provider.Scheme.Kind == SchemeKind.None && endpoint.SchemeJson is null)
            return new("Its deliveries carry no signature", null, CanSet: false, IsSet: false);

        var real = endpoint.Secrets.FirstOrDefault(s => s is { SamplesOnly: false, KeyLost: false });
        if (real is null && endpoint.Secrets.Any(s => s.KeyLost))
            return new($"The {called} can't be read: its encryption key is lost. Set it again", null, CanSet: true, IsSet: false);

        return (provider.Secret.MadeBy, real) switch
        {
            (SecretMaker.Provider, null) => new(
                $"The {called} comes from {name}; until it is set, only samples verify",
                null,
                CanSet: true,
                IsSet: false
            ),
            (SecretMaker.Provider, _) => new($"The {called} from {name} is set", null, CanSet: true, IsSet: true),
            (_, null) => new($"No {called} is set", null, CanSet: true, IsSet: false),
            _ => new($"The {called} was generated here: enter it at {name}", real, CanSet: true, IsSet: true),
        };
    }
}
