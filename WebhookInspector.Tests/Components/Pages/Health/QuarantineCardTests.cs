using Bunit;
using WebhookInspector.Components.Pages.Health;
using WebhookInspector.Endpoints;

namespace WebhookInspector.Tests.Components.Pages.Health;

public sealed class QuarantineCardTests : PageTest
{
    [Fact]
    public async Task Endpoint_ThatCannotBeUsed_IsNamedWithTheReason()
    {
        var endpoint = await EndpointAsync();

        var card = Render<QuarantineCard>(p => p.Add(c => c.Endpoints, [new QuarantinedEndpoint(endpoint, "Its definition is gone.")]));

        card.Find("li").TextContent.ShouldBe($"{endpoint.Name}: Its definition is gone.");
    }
}
