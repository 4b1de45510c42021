using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WebhookInspector.Access.People;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

/// <summary>What stays open ends with what it was opened with. Each waits for the end: a connection that stays open fails it.</summary>
public sealed class OpenConnectionTests : IDisposable
{
    private readonly ShiftedTime time = new();
    private readonly TeamHost team;

    public OpenConnectionTests() => team = new TeamHost(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));

    [Fact]
    public async Task StreamAndHub_OfARevokedToken_End()
    {
        using var ada = await team.SignedInAsync(Role.Viewer, "ada");
        using var program = await team.TokenOfAsync(ada, Role.Viewer);
        await using var stream = await EventStream.OpenAsync(program, "");
        await using var hub = await HubAsync(program);

        var id = (string)(await new ApiClient(ada).GetAsync("/tokens")).AsArray().Single()!["id"]!;
        (await new ApiClient(ada).SendAsync(HttpMethod.Delete, $"/tokens/{id}")).Status.ShouldBe(204);

        await stream.EndAsync();
        await hub.EndAsync();
        (await program.GetAsync("/api/v1/requests/stream")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task StreamAndHub_OfATokenThatRanOut_End()
    {
        using var ada = await team.SignedInAsync(Role.Viewer, "ada");
        using var program = await team.TokenOfAsync(ada, Role.Viewer);
        await using var stream = await EventStream.OpenAsync(program, "");
        await using var hub = await HubAsync(program);

        time.Advance(TimeSpan.FromDays(1.01));

        await stream.EndAsync();
        await hub.EndAsync();
    }

    [Theory]
    [InlineData("signed out everywhere")]
    [InlineData("removed")]
    [InlineData("role lowered")]
    public async Task StreamAndHub_OfAPerson_EndWithTheSession(string how)
    {
        using var ada = await team.SignedInAsync(Role.Tester, "ada");
        using var program = await team.TokenOfAsync(ada, Role.Tester);
        await using var ofTheBrowser = await EventStream.OpenAsync(ada, "");
        await using var ofTheToken = await EventStream.OpenAsync(program, "");
        await using var hub = await HubAsync(program);
        var waiting = ada.GetAsync("/api/v1/requests/wait?q=body:never-sent&timeout=120");

        await EndAsync(how);

        await ofTheBrowser.EndAsync();
        await ofTheToken.EndAsync();
        await hub.EndAsync();
        (await waiting.WaitAsync(TimeSpan.FromSeconds(60))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task StreamAndHub_OfAnother_GoOn()
    {
        using var ada = await team.SignedInAsync(Role.Tester, "ada");
        using var grace = await team.SignedInAsync(Role.Admin, "grace");
        using var program = await team.TokenOfAsync(grace, Role.Viewer);
        await using var gone = await EventStream.OpenAsync(ada, "");
        await using var stream = await EventStream.OpenAsync(program, "");
        await using var hub = await HubAsync(program);
        await hub.SubscribeAsync(null);

        await EndAsync("removed");
        await gone.EndAsync();
        var endpoint = await new ApiClient(grace).EndpointOfAsync("cove");
        var id = (string)(await new ApiClient(grace).CaptureAsync(endpoint, "{}"u8.ToArray()))["id"]!;

        (await stream.IdsAsync(1)).ShouldBe([id]);
        ((string?)(await hub.NextAsync())["id"]).ShouldBe(id);
    }

    public void Dispose() => team.Dispose();

    private static Task<HubListener> HubAsync(HttpClient program) =>
        HubListener.OpenAsync(program.BaseAddress!, token: program.DefaultRequestHeaders.Authorization!.Parameter);

    private async Task EndAsync(string how)
    {
        await using var scope = team.Host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var ada = (await accounts.ListAsync(CancellationToken.None)).Single(p => p.Name == "ada");
        var fault = how switch
        {
            "signed out everywhere" => await accounts.SignOutEverywhereAsync(ada.Id, CancellationToken.None),
            "removed" => await accounts.RemoveAsync(ada.Id, CancellationToken.None),
            _ => await accounts.ChangeRoleAsync(ada.Id, Role.Viewer, CancellationToken.None),
        };
        fault.ShouldBeNull();
    }
}
