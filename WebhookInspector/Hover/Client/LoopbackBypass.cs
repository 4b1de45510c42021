using System.Net;

namespace WebhookInspector.Hover.Client;

/// <summary>Uses the system's proxy, except for this machine: a proxy would look for the simulator on itself.</summary>
internal sealed class LoopbackBypass(IWebProxy system) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => system.Credentials;
        set => system.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : system.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || system.IsBypassed(host);
}
