using WebhookInspector.Components.Shared;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>
/// The order of a replay page, from the form to the service: what it would send, what is wrong with it, and whether it is being seen to.
/// </summary>
/// <typeparam name="TPreview">What the page shows of what will be sent.</typeparam>
/// <param name="fields">The settings that the page has a field for, by their names in the API.</param>
public sealed class ReplayDraft<TPreview>(params IReadOnlyList<string> fields)
    where TPreview : class
{
    private int changes;

    public TPreview? Preview { get; set; }

    public FormFault Fault { get; } = new(fields);

    public bool Busy { get; private set; }

    /// <summary>What was shown, or found wrong, was of another order.</summary>
    public void Change()
    {
        changes++;
        Preview = null;
        Fault.Clear();
    }

    /// <param name="make">A preview that comes after a change is not shown.</param>
    public async Task ShowAsync(Func<Task<TPreview>> make)
    {
        var asked = changes;
        var made = await make();
        if (asked == changes)
            Preview = made;
    }

    /// <summary>Sees to it, unless something has to be filled in first; a refusal becomes its fault.</summary>
    public async Task DoAsync(ReplayForm form, Func<Task> work)
    {
        Fault.Clear();
        if (form.Missing() is { } missing)
        {
            Refuse(missing);
            return;
        }

        Busy = true;
        try
        {
            await work();
        }
        catch (SettingRefusedException refused)
        {
            Refuse(ReplayFault.Of(refused));
        }
        finally
        {
            Busy = false;
        }
    }

    public void Refuse(ReplayFault fault) => Fault.Set(fault.Setting, fault.Text);
}
