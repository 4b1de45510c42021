using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Composing;

/// <summary>The target of a run: one URL, or a saved target, which may have different URLs for different endpoints.</summary>
public sealed class ReplayTarget
{
    private readonly TargetUrl? url;
    private readonly string name;
    private readonly IReadOnlyList<(SavedTarget Saved, TargetUrl Url)> saved;

    private ReplayTarget(TargetUrl? url, string name, IReadOnlyList<(SavedTarget Saved, TargetUrl Url)> saved) =>
        (this.url, this.name, this.saved) = (url, name, saved);

    /// <summary>Every URL that the run may send to.</summary>
    public IEnumerable<TargetUrl> Urls => url is null ? saved.Select(s => s.Url) : [url];

    /// <param name="text">A URL, which contains ://, or the name or id of a saved target.</param>
    /// <exception cref="SettingRefusedException">The text is neither.</exception>
    public static ReplayTarget Of(string text, IReadOnlyList<SavedTarget> known)
    {
        if (text.Contains("://", StringComparison.Ordinal))
            return new ReplayTarget(TargetUrl.Parse(text), text, []);
        var named = known
            .Where(t => t.Id == text || t.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
            .Select(t => (t, UrlOf(t)))
            .ToList();
        return named.Count > 0
            ? new ReplayTarget(null, text, named)
            : throw new SettingRefusedException(
                "target",
                $"'{text}' is neither an absolute http or https URL nor a saved target. Saved: "
                    + $"{(known.Count == 0 ? "none" : string.Join(", ", known.Select(t => t.Name).Distinct()))}."
            );
    }

    /// <summary>Returns the URL for an endpoint: its own target comes before the general one.</summary>
    /// <exception cref="SettingRefusedException">The saved target exists only for other endpoints.</exception>
    public (TargetUrl Url, SavedTarget? Saved) For(string endpointId)
    {
        if (url is not null)
            return (url, null);
        var fitting = saved
            .Where(s => s.Saved.EndpointId is null || s.Saved.EndpointId == endpointId)
            .OrderBy(s => s.Saved.EndpointId is null)
            .ToList();
        return fitting.Count > 0
            ? (fitting[0].Url, fitting[0].Saved)
            : throw new SettingRefusedException("target", $"'{name}' is not saved for this endpoint.");
    }

    /// <exception cref="SettingRefusedException">The URL is invalid, or names a value that the target lacks.</exception>
    public static TargetUrl UrlOf(SavedTarget target) =>
        TargetValues.Names(target.Url).FirstOrDefault(n => !target.Values.ContainsKey(n)) is { } missing
            ? throw new SettingRefusedException(
                "target",
                target.ValuesLost ? LostKey.OfTargetValues : $"'{target.Name}' has no value '{missing}', which its URL uses."
            )
            : TargetUrl.Parse(TargetValues.Fill(target.Url, target.Values));
}
