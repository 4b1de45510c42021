using System.Net;

namespace WebhookInspector.Replay.Targets;

/// <summary>Asks for the addresses of a host name.</summary>
public delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancellationToken);
