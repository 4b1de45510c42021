namespace WebhookInspector.Hover;

/// <summary>The call that leads on from a refusal.</summary>
internal enum HoverWayOn
{
    /// <summary>Read the webhook until its state changes.</summary>
    Wait,

    /// <summary>Give an access token.</summary>
    GiveToken,

    /// <summary>Try the registration again.</summary>
    Retry,

    /// <summary>Register the endpoint anew.</summary>
    Register,

    /// <summary>Have Hover send the code again.</summary>
    Resend,

    /// <summary>Send back the code that is known.</summary>
    Verify,

    /// <summary>Read Hover's list of webhooks.</summary>
    ReadList,
}
