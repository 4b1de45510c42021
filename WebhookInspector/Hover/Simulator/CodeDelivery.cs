namespace WebhookInspector.Hover.Simulator;

/// <summary>When the verification code is sent after a registration.</summary>
public enum CodeDelivery
{
    /// <summary>At once after the answer.</summary>
    Once,

    /// <summary>The receiver has it before the registration is answered.</summary>
    BeforeAnswer,

    /// <summary>After <see cref="SimulatorControls.CodeDelaySeconds"/>.</summary>
    Late,
    Twice,

    /// <summary>Not until it is asked for again.</summary>
    Never,
}
