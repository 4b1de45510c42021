using WebhookInspector.Providers;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Home;

/// <summary>Whether an endpoint can check what its provider sends, and what is to be done if not.</summary>
/// <param name="Words">A phrase for a person.</param>
/// <param name="ToGive">The secret that was made here and that the provider has to be told; null when there is none.</param>
/// <param name="CanSet">There is a place for a secret that the provider made.</param>
public sealed record SecretStanding(string Words, EndpointSecret? ToGive, bool CanSet)
{
    public static SecretStanding Of(Endpoint endpoint, ProviderDefinition provider)
    {
        var (name, called) = (provider.Name, provider.Secret.Called);
        if (provider.Scheme.Kind == SchemeKind.None && endpoint.SchemeJson is null)
            return new("its deliveries carry no signature", null, false);

        var real = endpoint.Secrets.FirstOrDefault(s => !s.SamplesOnly);
        return (provider.Secret.MadeBy, real) switch
        {
            (SecretMaker.Provider, null) => new($"{called} from {name}: not set yet, only samples verify", null, true),
            (SecretMaker.Provider, _) => new($"{called} from {name}: set", null, true),
            (_, null) => new($"no {called} set", null, true),
            _ => new($"{called} made here: give it to {name}", real, true),
        };
    }
}
