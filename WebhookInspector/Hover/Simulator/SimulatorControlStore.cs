namespace WebhookInspector.Hover.Simulator;

/// <summary>Holds the controls, and counts down failures that were ordered for the next calls.</summary>
internal sealed class SimulatorControlStore
{
    private readonly Lock gate = new();
    private SimulatorControls controls = new();

    public SimulatorControls Controls
    {
        get
        {
            lock (gate)
            {
                return controls;
            }
        }
        set
        {
            lock (gate)
            {
                controls = value;
            }
        }
    }

    /// <summary>Uses one of the ordered failures that <paramref name="count"/> reads, when there is one left.</summary>
    internal bool Take(Func<SimulatorControls, int> count, Func<SimulatorControls, int, SimulatorControls> set)
    {
        lock (gate)
        {
            if (count(controls) is not (> 0 and var left))
            {
                return false;
            }

            controls = set(controls, left - 1);
            return true;
        }
    }
}
