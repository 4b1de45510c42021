using WebhookInspector.Settings;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>The order of a replay page, from the form to the service: what it would send, what is wrong with it, and whether it is being seen to.</summary>
/// <typeparam name="TPreview">What the page shows of what will be sent.</typeparam>
public sealed class OrderInHand<TPreview>
    where TPreview : class
{
    private int changes;

    public TPreview? Preview { get; set; }

    public ReplayFault? Fault { get; set; }

    public bool Busy { get; private set; }

    /// <summary>What is said beside the buttons: the fields of these two say it themselves.</summary>
    public string? FaultOfNoField => Fault is { Setting: not (ReplayFault.Target or ReplayFault.Cause) } ? Fault.Text : null;

    public string? FaultOf(string setting) => Fault?.Setting == setting ? Fault.Text : null;

    /// <summary>What was shown, or found wrong, was of another order.</summary>
    public void Change()
    {
        changes++;
        (Preview, Fault) = (null, null);
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
        Fault = form.Missing();
        if (Fault is not null)
            return;
        Busy = true;
        try
        {
            await work();
        }
        catch (SettingRefusedException refused)
        {
            Fault = ReplayFault.Of(refused);
        }
        finally
        {
            Busy = false;
        }
    }
}
