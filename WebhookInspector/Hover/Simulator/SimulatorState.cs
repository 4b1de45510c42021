using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Hover.Simulator;

/// <summary>
/// Stores the simulated organisation in its own file in the data directory, so that a verification survives a restart. Encrypted, since it
/// holds secrets that endpoints verify with.
/// </summary>
internal sealed class SimulatorState(DataDirectory directory, IDataProtectionProvider protection)
{
    private readonly Lock gate = new();
    private readonly IDataProtector protector = protection.CreateProtector("hover-simulator");
    private SimulatedOrganisation? loaded;

    public SimulatedOrganisation Organisation
    {
        get
        {
            lock (gate)
            {
                return loaded ??= Load();
            }
        }
    }

    private string File => Path.Combine(directory.Root, "hover-simulator");

    /// <summary>Applies one change at a time; it is on the disk when this returns.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written. Nothing has changed.</exception>
    public T Change<T>(Func<SimulatedOrganisation, (SimulatedOrganisation Next, T Result)> change)
    {
        lock (gate)
        {
            var before = loaded ??= Load();
            var (next, result) = change(before);
            if (!ReferenceEquals(next, before))
            {
                Save(next);
                loaded = next;
            }

            return result;
        }
    }

    private SimulatedOrganisation Load()
    {
        try
        {
            return JsonSerializer.Deserialize<SimulatedOrganisation>(protector.Unprotect(System.IO.File.ReadAllBytes(File)))
                ?? SimulatedOrganisation.New();
        }
        catch (Exception e) when (e is FileNotFoundException or CryptographicException or JsonException)
        {
            // Without the key that encrypted it, the simulator starts empty: its content is only simulated.
            return SimulatedOrganisation.New();
        }
    }

    private void Save(SimulatedOrganisation organisation)
    {
        try
        {
            System.IO.File.WriteAllBytes(File + ".new", protector.Protect(JsonSerializer.SerializeToUtf8Bytes(organisation)));
            System.IO.File.Move(File + ".new", File, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException("The simulator's file cannot be written.", e);
        }
    }
}
