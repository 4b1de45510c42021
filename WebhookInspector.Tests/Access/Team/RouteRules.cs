namespace WebhookInspector.Tests.Access.Team;

/// <summary>
/// Every route of the program and who may call it in Team mode. A new one belongs here, or <see cref="RouteRuleTests"/> fails.
/// </summary>
internal static class RouteRules
{
    /// <summary>Nobody signs in for these.</summary>
    private const string Everybody = """
        * /hooks/{provider}/{token}/{**path}
        * /hooks/{**path}
        GET /healthz
        GET /theme.css
        GET,POST /sign-in
        GET,POST /join/{Token}
        GET /shared/{token}/
        GET /shared/{token}/requests/{id}
        GET /shared/{token}/requests/{id}/body
        """;

    /// <summary>The simulator, which the program itself calls: from this machine alone.</summary>
    private const string ThisMachine = """
        GET /simulators/hover/api/v2/webhooks/
        POST /simulators/hover/api/v2/webhooks/
        PUT /simulators/hover/api/v2/webhooks/{code}/verify
        POST /simulators/hover/api/v2/webhooks/{id:long}/request_verification
        DELETE /simulators/hover/api/v2/webhooks/{id:long}
        GET /simulators/hover/controls
        PUT /simulators/hover/controls
        POST /simulators/hover/events
        * /simulators/hover/{**path}
        """;

    private const string Viewers = """
        * /_blazor
        * /_blazor/disconnect/
        * /_blazor/initializers/
        * /_blazor/negotiate
        GET /_framework/opaque-redirect
        GET,HEAD {**path:file}
        * /hubs/requests
        * /hubs/requests/negotiate
        GET /openapi/{documentName}.json
        GET,POST /help
        GET,POST /help/{*Path}
        * /api/v1/{**path}
        GET /api/v1/providers
        GET /api/v1/providers/{id}/definition
        GET /api/v1/endpoints/
        GET /api/v1/endpoints/{id}
        GET /api/v1/requests/
        GET /api/v1/requests/{id}
        GET /api/v1/requests/{id}/raw
        GET /api/v1/requests/{id}/body
        GET /api/v1/requests/{id}/body/image
        GET /api/v1/requests/{id}/body/parts/{number:int}
        GET /api/v1/requests/{id}/body/parts/{number:int}/image
        GET /api/v1/requests/{id}/diagnosis
        GET /api/v1/requests/export
        GET /api/v1/requests/stream
        GET /api/v1/requests/wait
        GET /api/v1/diff/
        GET /api/v1/hover/access/
        GET /api/v1/hover/webhooks/
        GET /api/v1/hover/webhooks/{id}
        GET /api/v1/tokens/
        POST /api/v1/tokens/
        DELETE /api/v1/tokens/{id}
        GET,POST /
        GET,POST /account
        GET,POST /compare
        GET,POST /endpoints
        GET,POST /health
        GET,POST /not-found
        GET,POST /providers
        GET,POST /providers/{Id}
        GET,POST /requests
        GET,POST /requests/{Id}
        GET,POST /requests/{Id}/diagnosis
        GET,POST /shapes
        GET,POST /tokens
        """;

    private const string Testers = """
        GET /body-editor
        POST /api/v1/endpoints/{id}/reverify
        POST /api/v1/endpoints/{id}/samples
        PATCH /api/v1/requests/{id}
        POST /api/v1/requests/{id}/diagnosis
        POST /api/v1/replays/
        POST /api/v1/replays/{id}/cancel
        POST /api/v1/replays/{id}/pause
        POST /api/v1/replays/{id}/resume
        GET,POST /requests/{Id}/replay
        GET,POST /replays/new
        GET /api/v1/shares/
        POST /api/v1/shares/
        DELETE /api/v1/shares/{id}
        GET,POST /shares
        GET /api/v1/endpoints/{id}/forward/
        GET /api/v1/endpoints/{id}/forward/log
        GET /api/v1/requests/{id}/replays
        POST /api/v1/diagnosis
        GET /api/v1/replays/
        GET /api/v1/replays/{id}
        GET /api/v1/replays/{id}/attempts/{number:long}/response
        GET /api/v1/replays/{id}/attempts/{number:long}/sent
        GET /api/v1/targets/
        GET /api/v1/targets/{id}
        GET,POST /replays
        GET,POST /replays/{Id}
        GET,POST /replays/{Run}/attempts/{Number:long}
        GET,POST /workbench
        """;

    private const string Admins = """
        POST /api/v1/endpoints/
        PATCH /api/v1/endpoints/{id}
        DELETE /api/v1/endpoints/{id}
        PUT /api/v1/endpoints/{id}/forward/
        DELETE /api/v1/endpoints/{id}/forward/
        POST /api/v1/endpoints/{id}/secrets/
        GET /api/v1/endpoints/{id}/secrets/{secretId}
        DELETE /api/v1/endpoints/{id}/secrets/{secretId}
        DELETE /api/v1/requests/
        DELETE /api/v1/requests/{id}
        POST /api/v1/targets/
        PATCH /api/v1/targets/{id}
        DELETE /api/v1/targets/{id}
        PUT /api/v1/hover/access/
        DELETE /api/v1/hover/access/
        GET /api/v1/hover/remote/
        POST /api/v1/hover/remote/verify
        POST /api/v1/hover/remote/{hoverWebhookId}/resend
        DELETE /api/v1/hover/remote/{hoverWebhookId}
        POST /api/v1/hover/webhooks/
        PATCH /api/v1/hover/webhooks/{id}
        DELETE /api/v1/hover/webhooks/{id}
        POST /api/v1/hover/webhooks/{id}/verify
        POST /api/v1/hover/webhooks/{id}/code
        POST /api/v1/hover/webhooks/{id}/resend
        POST /api/v1/hover/webhooks/{id}/retry
        PUT /api/v1/providers/{id}/definition
        DELETE /api/v1/providers/{id}/definition
        POST /api/v1/providers/try
        GET,POST /providers/new
        GET,POST /providers/{Id}/edit
        GET /api/v1/people/
        PATCH /api/v1/people/{id}
        DELETE /api/v1/people/{id}
        POST /api/v1/people/{id}/sign-out
        GET /api/v1/invitations/
        POST /api/v1/invitations/
        DELETE /api/v1/invitations/{id}
        GET /api/v1/audit/
        GET,POST /audit
        GET,POST /endpoints/{Id}
        GET,POST /hover
        GET,POST /people
        GET,POST /targets
        """;

    /// <summary>By "METHODS pattern"; <c>*</c> is any method.</summary>
    public static IReadOnlyDictionary<string, Caller> All { get; } =
        new[]
        {
            (Everybody, Caller.Anybody),
            (ThisMachine, Caller.ThisMachine),
            (Viewers, Caller.Viewer),
            (Testers, Caller.Tester),
            (Admins, Caller.Admin),
        }
            .SelectMany(group =>
                group.Item1.Split('\n', StringSplitOptions.TrimEntries).Select(route => (Route: route, Least: group.Item2))
            )
            .ToDictionary(r => r.Route, r => r.Least, StringComparer.Ordinal);
}
