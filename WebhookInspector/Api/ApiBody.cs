using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace WebhookInspector.Api;

#pragma warning disable CA1000 // The framework finds BindAsync on the parameter's own type.
/// <summary>
/// A JSON request body. Unknown members, wrong types and missing required members answer 400 and are named; another content type answers
/// 415.
/// </summary>
/// <param name="Value">The value; an empty body is read as <c>{}</c>.</param>
internal sealed record ApiBody<T>(T Value) : IEndpointParameterMetadataProvider
    where T : class
{
    public static async ValueTask<ApiBody<T>?> BindAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        if (buffer.Length > 0 && !context.Request.HasJsonContentType())
        {
            throw new ApiProblemException(
                StatusCodes.Status415UnsupportedMediaType,
                $"The content type is '{context.Request.ContentType}': send application/json."
            );
        }

        return new ApiBody<T>(Read(buffer.Length == 0 ? "{}"u8 : buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new ApiBodyMetadata(typeof(T)));

    private static T Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, ApiJson.Options)
                ?? throw ApiProblemException.BadRequest("The body is null: send a JSON object.");
        }
        catch (JsonException e)
        {
            throw ApiProblemException.BadRequest(Explain(e));
        }
    }

    private static string Explain(JsonException e)
    {
        var allowed = $"Members of the body: {Members(typeof(T))}.";
        // The serializer's messages name .NET types, which mean nothing to the caller.
        return e.Message.Split(" could not be mapped", 2) is [var unknown, _]
                ? $"{unknown.Replace("The JSON property", "The member", StringComparison.Ordinal)} is not known. "
                    + $"{(Part(e) is { } part ? $"Members there: {Members(part)}." : allowed)}"
            : e.Message.Contains("missing required", StringComparison.Ordinal)
                ? $"A required member is missing: {e.Message[(e.Message.LastIndexOf(':') + 1)..].Trim().TrimEnd('.')}. {allowed}"
            : $"The body can't be read at {e.Path ?? "$"} (line {e.LineNumber + 1}, byte {e.BytePositionInLine}): "
                + $"wrong type or not JSON. {allowed}";
    }

    /// <summary>Returns the type that lacks the member, which the message names last; null for the body itself.</summary>
    private static Type? Part(JsonException e) =>
        e.Message.Split('\'') is [.., var name, _]
            ? typeof(T).Assembly.GetTypes().FirstOrDefault(type => type.FullName == name && type != typeof(T))
            : null;

    private static string Members(Type type) =>
        string.Join(", ", JsonSerializerOptions.Web.GetTypeInfo(type).Properties.Select(p => p.Name));
}
