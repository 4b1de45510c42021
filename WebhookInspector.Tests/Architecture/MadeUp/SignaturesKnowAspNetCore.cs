namespace WebhookInspector.Signatures.MadeUp;

internal static class SignaturesKnowAspNetCore
{
    /// <summary>Without a <c>using</c>, inside a lambda, which is compiled into a nested type.</summary>
    public static Func<object, bool> IsPost { get; } = static method => Microsoft.AspNetCore.Http.HttpMethods.IsPost(method.ToString()!);
}
