using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Hover.Simulator;

/// <summary>
/// The simulated organisation, kept in a file of its own in the data directory so that a restart in the middle of a verification goes on.
/// Sealed, since it
/// holds secrets that endpoints verify with.
/// </summary>
public sealed class SimulatorState(DataDirectory directory, IDataProtectionProvider protection)
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

    /// <summary>One change at a time, on the disk when this returns.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written; nothing has changed.</exception>
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
            // Made up anyway: without the key it was sealed with, the simulator begins anew.
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
