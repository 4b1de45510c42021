using System.Security.Cryptography;

namespace WebhookInspector.Signatures;

/// <summary>Creates ids for messages that this program signs itself, such as samples: <c>msg_</c> and 24 hex digits.</summary>
internal static class MessageId
{
    public static string New() => $"msg_{RandomNumberGenerator.GetHexString(24, lowercase: true)}";
}
