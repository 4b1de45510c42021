using System.Security.Cryptography;
using WebhookInspector.Endpoints;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Targets;

/// <summary>
/// Creates, changes and removes saved targets. Throws <see cref="SettingRefusedException"/> for input that is not allowed.
/// </summary>
internal sealed class TargetAdministration(TargetStore store, TargetResolver resolver, EndpointDirectory directory)
{
    private const int MaxValues = 100;
    private const int LongestValue = 10_000;

    /// <param name="target">The target; without an id it is a new one.</param>
    public async Task<SavedTarget> SaveAsync(SavedTarget target, CancellationToken ct)
    {
        Check(target);
        await resolver.CheckAsync(ReplayTarget.UrlOf(target), ct);
        var saved = target with
        {
            Id = target.Id.Length > 0 ? target.Id : "tgt_" + RandomNumberGenerator.GetHexString(16, lowercase: true),
            Name = target.Name.Trim(),
        };
        return await store.SaveAsync(saved, ct)
            ? saved
            : throw new SettingRefusedException("name", $"'{saved.Name}' is taken by another target.");
    }

    private void Check(SavedTarget target)
    {
        if (target.Name.Trim() is not { Length: > 0 and <= 100 } name || name.Contains("://", StringComparison.Ordinal))
            throw new SettingRefusedException("name", "must be 1 to 100 characters without ://, which marks a URL.");
        if (!PlainName.Is(name))
            throw new SettingRefusedException("name", PlainName.Rule);
        if (target.EndpointId is { } id && directory.Find(id) is null)
            throw new SettingRefusedException("endpointId", $"there is no endpoint with the id '{id}'.");
        if (target.Values.Count > MaxValues)
            throw new SettingRefusedException("values", $"holds {target.Values.Count} values: at most {MaxValues} are allowed.");
        foreach (var (key, value) in target.Values)
        {
            if (!TargetValues.IsName(key))
                throw new SettingRefusedException(
                    "values",
                    $"'{key}' is not a valid name: 1 to 64 letters, digits, '_', '-' or '.' are allowed."
                );
            if (value.Length > LongestValue)
                throw new SettingRefusedException("values", $"'{key}' is longer than {LongestValue} characters.");
        }

        if (target.Secret is { Length: 0 or > LongestValue })
            throw new SettingRefusedException("secret", $"must be 1 to {LongestValue} characters, or left out.");
    }
}
