using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WebhookInspector.Access.People;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

/// <summary>The machine's clock is set forth and back by a day while people are signed in.</summary>
public sealed class SessionClockTests : IDisposable
{
    private readonly ShiftedTime time = new();
    private readonly TeamHost team;

    public SessionClockTests() => team = new TeamHost(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));

    public void Dispose() => team.Dispose();

    [Theory]
    [InlineData(1, -2)]
    [InlineData(-1, 2)]
    public async Task Clock_SetByADayAndBack_SessionsAndLimitsGoOn(int first, int then)
    {
        using var ada = await team.SignedInAsync(Role.Admin, "ada");
        using var bob = await team.SignedInAsync(Role.Viewer, "bob");
        using var stranger = team.Browser();
        for (var i = 0; i < SignInRateLimit.MaxFailuresOfName; i++)
            await TeamHost.SignInAsync(stranger, "bob", "wrong horse battery");

        foreach (var days in (int[])[first, then])
        {
            time.Advance(TimeSpan.FromDays(days));
            (await StatusAsync(ada)).ShouldBe(HttpStatusCode.OK);
            (await StatusAsync(bob)).ShouldBe(HttpStatusCode.OK);
            // The limit of guesses is not lifted: it goes by the time that has passed, not by the clock.
            var refused = await TeamHost.SignInAsync(stranger, "bob", TeamHost.Password);
            (await refused.Content.ReadAsStringAsync()).ShouldContain("Too many wrong passwords");
            using var other = team.Browser();
            (await TeamHost.SignInAsync(other, "ada", TeamHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await TeamHost.SubmitAsync(ada, "/account", "everywhere");
        using var program = await team.TokenOfAsync(await team.SignedInAsync(Role.Viewer, "eve"), Role.Viewer);
        (await StatusAsync(program)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(bob)).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor) =>
        (await visitor.GetAsync(new Uri("/api/v1/requests", UriKind.Relative))).StatusCode;
}
