using System.Net;

namespace WebhookInspector.Replay.Targets;

/// <summary>Resolves a host name to addresses.</summary>
public delegate Task<IPAddress[]> HostLookup(string host, CancellationToken ct);
