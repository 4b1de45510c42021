using Microsoft.Extensions.Options;
using WebhookInspector.Providers;
using WebhookInspector.Storage;

namespace WebhookInspector.Settings;

/// <summary>Runs the program; what stops the start is said in plain lines instead of a stack trace.</summary>
public static class StartUp
{
    /// <returns>The exit code: 0 after an orderly stop, 1 when the start was refused.</returns>
    public static async Task<int> RunAsync(WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException e)
        {
            return Refuse(e.Failures);
        }
        catch (Exception e) when (e is StartupRefusedException or ProviderDefinitionException
            || (e is IOException && e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException))
        {
            return Refuse([e.Message]);
        }
    }

    private static int Refuse(IEnumerable<string> reasons)
    {
        Console.Error.WriteLine("Webhook Inspector can't start:");
        foreach (var reason in reasons)
        {
            Console.Error.WriteLine("  " + reason);
        }

        return 1;
    }
}
