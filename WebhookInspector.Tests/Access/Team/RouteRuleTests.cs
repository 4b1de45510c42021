using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

public sealed partial class RouteRuleTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TeamHost team = new(("Inspector:Hover:Simulator", "true"));

    [Fact]
    public void Route_OfTheProgram_HasARule() => Routes().Select(NameOf).Except(RouteRules.All.Keys).ShouldBeEmpty();

    [Fact]
    public void Rule_OfTheTable_HasARoute() => RouteRules.All.Keys.Except(Routes().Select(NameOf)).ShouldBeEmpty();

    [Fact]
    public void Asset_OfTheProgram_IsForEverybody() =>
        Endpoints().Where(IsAsset).ShouldAllBe(e => e.Metadata.OfType<IAllowAnonymous>().Any());

    [Theory]
    [InlineData(Caller.Anybody)]
    [InlineData(Caller.Viewer)]
    [InlineData(Caller.Tester)]
    [InlineData(Caller.Admin)]
    public async Task Route_CalledInABrowser_AnswersWhoMay(Caller caller)
    {
        using var browser = caller == Caller.Anybody ? team.Browser() : await team.SignedInAsync(Enum.Parse<Role>(caller.ToString()));

        (await WrongAsync(browser, caller)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Caller.Viewer)]
    [InlineData(Caller.Tester)]
    [InlineData(Caller.Admin)]
    public async Task Route_CalledWithAToken_AnswersByItsScope(Caller scope)
    {
        using var admin = await team.SignedInAsync(Role.Admin);
        using var program = await team.TokenOfAsync(admin, Enum.Parse<Role>(scope.ToString()));

        (await WrongAsync(program, scope)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Route_CalledWithAWrongToken_IsAsForNobody()
    {
        using var program = team.WithToken("whi_wrong");

        (await WrongAsync(program, Caller.Anybody)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Simulator_CalledThroughAProxy_Refuses()
    {
        using var browser = await team.SignedInAsync(Role.Admin);
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");

        foreach (var (name, _) in RouteRules.All.Where(r => r.Value == Caller.ThisMachine))
            (await StatusAsync(browser, name)).ShouldBe(HttpStatusCode.Forbidden, name);
    }

    public void Dispose() => team.Dispose();

    private async Task<List<string>> WrongAsync(HttpClient client, Caller caller)
    {
        var wrong = new List<string>();
        foreach (var (name, least) in RouteRules.All)
        {
            var status = await StatusAsync(client, name);
            var expected =
                least is Caller.Anybody or Caller.ThisMachine || caller >= least
                    ? status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && (int)status < 500
                    : status == (caller == Caller.Anybody ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);
            // The simulator asks for a token of its own.
            if (!expected && !(least == Caller.ThisMachine && status == HttpStatusCode.Unauthorized))
                wrong.Add($"{name}: {(int)status}");
        }

        return wrong;
    }

    /// <summary>Of a call that finds nothing and changes nothing where it is let in.</summary>
    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string name)
    {
        var (methods, pattern) = (name.Split(' ')[0], name.Split(' ')[1]);
        var path = Parameter()
            .Replace(
                pattern,
                m =>
                    m.Value.Contains(":int", StringComparison.Ordinal) || m.Value.Contains(":long", StringComparison.Ordinal) ? "1"
                    : m.Value.Contains(":file", StringComparison.Ordinal) ? "x.txt"
                    : m.Value == "{documentName}" ? "v1"
                    : "x"
            );
        using var patience = new CancellationTokenSource(Patience);
        using var request = new HttpRequestMessage(
            new HttpMethod(methods == "*" ? "GET" : methods.Split(',')[0]),
            "/" + path.TrimStart('/') + (path.EndsWith("/wait", StringComparison.Ordinal) ? "?timeout=x" : "")
        );
        // Headers alone: the stream has no end.
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        return response.StatusCode;
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        team.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    private IEnumerable<RouteEndpoint> Routes() => Endpoints().Where(e => !IsAsset(e)).DistinctBy(NameOf);

    private static bool IsAsset(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static string NameOf(RouteEndpoint endpoint) =>
        $"{(endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: [_, ..] methods } ? string.Join(',', methods) : "*")} "
        + $"{endpoint.RoutePattern.RawText}";

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
