using System.Text.Json;
using System.Text.Json.Serialization;
using WebhookInspector.Storage;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Routes that Hover itself does not have: failures on demand, and events on demand.</summary>
internal static class ControlsApi
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static void MapControls(this IEndpointRouteBuilder simulator)
    {
        simulator.MapGet("/controls", (HoverSimulator hover) => Results.Json(hover.Controls, Json));
        simulator.MapPut(
            "/controls",
            (HttpContext context, HoverSimulator hover) =>
                AnswerAsync<SimulatorControls>(
                    context,
                    wanted =>
                    {
                        hover.Controls = wanted;
                        return Task.FromResult(Results.Json(hover.Controls, Json));
                    }
                )
        );
        simulator.MapPost(
            "/events",
            (HttpContext context, HoverSimulator hover) =>
                AnswerAsync<EventOrder>(
                    context,
                    async order =>
                        Results.Json(
                            new { sent = await hover.SendAsync(order.WebhookId, order.Event, order.Form, context.RequestAborted) },
                            Json
                        )
                )
        );
    }

    private static async Task<IResult> AnswerAsync<T>(HttpContext context, Func<T, Task<IResult>> answer)
        where T : class
    {
        try
        {
            var read = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Json, context.RequestAborted);
            return read is null ? Bad("The body is null: send a JSON object.") : await answer(read);
        }
        catch (JsonException e)
        {
            var members = string.Join(", ", Json.GetTypeInfo(typeof(T)).Properties.Select(p => p.Name));
            return Bad($"The body can't be read at {e.Path ?? "$"}: unknown member, wrong type or not JSON. Members: {members}.");
        }
        catch (SettingRefusedException e)
        {
            return Bad(e.Message);
        }
    }

    private static IResult Bad(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    /// <param name="Event">The event type; null sends each documented one.</param>
    /// <param name="Form">The signature alternative; null uses the controls.</param>
    private sealed record EventOrder(long WebhookId, string? Event = null, SimulatedAlternative? Form = null);
}
