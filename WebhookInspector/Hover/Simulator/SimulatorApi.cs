using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Maps Hover's routes below <c>/simulators/hover</c>.</summary>
internal static class SimulatorApi
{
    public static void MapWebhooks(this IEndpointRouteBuilder simulator)
    {
        var webhooks = simulator.MapGroup("/api/v2/webhooks").AddEndpointFilter(CheckTokenAsync);
        webhooks.MapPost(
            "/",
            async (HttpContext context, SimulatedCalls calls) =>
                new AnswerResult(await calls.RegisterAsync(await BodyAsync(context.Request), context.RequestAborted))
        );
        webhooks.MapGet("/", (SimulatedCalls calls) => new AnswerResult(calls.List()));
        webhooks
            .MapPut("/{code}/verify", (SimulatedCalls calls, string code) => new AnswerResult(calls.Verify(code)))
            .WithMetadata(TokenOptional.Mark);
        webhooks.MapPost(
            "/{id:long}/request_verification",
            (SimulatedCalls calls, long id) => new AnswerResult(calls.RequestVerification(id))
        );
        webhooks.MapDelete("/{id:long}", (SimulatedCalls calls, long id) => new AnswerResult(calls.Delete(id)));
    }

    /// <summary>One page of Hover's documentation asks for a token to verify, another does not.</summary>
    private static async ValueTask<object?> CheckTokenAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var switchboard = context.RequestServices.GetRequiredService<SimulatorControlStore>();
        if (switchboard.Take(c => c.RefuseToken, (c, left) => c with { RefuseToken = left }))
        {
            return Unauthorized(context, "The access token was refused because the simulator was told to");
        }

        var token =
            AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header)
            && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
                ? header.Parameter
                : null;
        return token switch
        {
            HoverSimulator.ExpiredToken => Unauthorized(context, "The access token expired"),
            HoverSimulator.WrongToken => Unauthorized(context, "The access token is invalid"),
            null or "" when context.GetEndpoint()?.Metadata.GetMetadata<TokenOptional>() is null => Unauthorized(
                context,
                "The access token is missing"
            ),
            _ => await next(invocation),
        };
    }

    private static AnswerResult Unauthorized(HttpContext context, string description)
    {
        // RFC 6750, 3: as the OAuth2 server of Hover's framework answers.
        context.Response.Headers.WWWAuthenticate =
            $"Bearer realm=\"Hover simulator\", error=\"invalid_token\", error_description=\"{description}\"";
        return new AnswerResult(
            new SimulatedAnswer(401, new JsonObject { ["error"] = "invalid_token", ["error_description"] = description })
        );
    }

    private static async Task<JsonNode?> BodyAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class TokenOptional
    {
        public static readonly TokenOptional Mark = new();
    }
}
