using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WebhookInspector.Api;

/// <summary>Describes the bodies that <see cref="ApiBody{T}"/> reads in <c>/openapi/v1.json</c>.</summary>
internal sealed class ApiDescription : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiBodyMetadata>().FirstOrDefault() is { } body)
        {
            var schema = await context.GetOrCreateSchemaAsync(body.Type, parameterDescription: null, ct);
            operation.RequestBody = new OpenApiRequestBody
            {
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } },
            };
        }
    }
}
