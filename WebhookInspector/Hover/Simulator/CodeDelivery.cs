namespace WebhookInspector.Hover.Simulator;

/// <summary>When the verification code is sent after a registration.</summary>
public enum CodeDelivery
{
    /// <summary>Right after the answer.</summary>
    Once,

    /// <summary>Before the registration is answered.</summary>
    BeforeAnswer,

    /// <summary>After <see cref="SimulatorControls.CodeDelaySeconds"/>.</summary>
    Late,
    Twice,

    /// <summary>Only when it is requested again.</summary>
    Never,
}
