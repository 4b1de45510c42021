using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Access.People;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Tests.Support;

/// <summary>The program in Team mode, with people who joined as people do: by a link and a form.</summary>
public sealed partial class TeamHost : IDisposable
{
    public const string Password = "correct horse battery";

    internal TeamHost(params (string Key, string Value)[] settings)
        : this(services: null, settings) { }

    /// <param name="services">Takes the place of what the program registered.</param>
    internal TeamHost(Action<IServiceCollection>? services, params (string Key, string Value)[] settings) =>
        Host = new InspectorHost(
            dataDirectory: null,
            settings.Prepend((Key: "Inspector:Access:Mode", Value: "Team")).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal),
            services
        );

    public InspectorHost Host { get; }

    /// <summary>A browser that nobody signed in with.</summary>
    public HttpClient Browser() =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = Host.Http.BaseAddress };

    public async Task<string> InvitationAsync(Role role, string? personId = null)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Accounts>().InviteAsync(role, personId, CancellationToken.None)).Token;
    }

    /// <summary>A browser in which a new person of that role is signed in.</summary>
    public async Task<HttpClient> SignedInAsync(Role role, string? name = null)
    {
        var browser = Browser();
        var joined = await SubmitAsync(
            browser,
            $"/join/{await InvitationAsync(role)}",
            "join",
            ("Form.Name", name ?? role.ToString()),
            ("Form.Password", Password)
        );
        joined.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name, string password) =>
        SubmitAsync(browser, "/sign-in", "sign-in", ("Form.Name", name), ("Form.Password", password));

    /// <summary>A program with a new token of the browser's person.</summary>
    public async Task<HttpClient> TokenOfAsync(HttpClient browser, Role scope)
    {
        var (status, made) = await new ApiClient(browser).SendAsync(
            HttpMethod.Post,
            "/tokens",
            new
            {
                name = "ci",
                scope = scope.ToString().ToLowerInvariant(),
                days = 1,
            }
        );
        status.ShouldBe(201, made?.ToJsonString());
        return WithToken((string)made!["token"]!);
    }

    public HttpClient WithToken(string token)
    {
        var program = Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return program;
    }

    /// <summary>Opens the page, fills in its form, and sends it.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        HttpClient browser,
        string page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var html = await browser.GetStringAsync(page);
        var token = AntiforgeryField().Match(html).Groups["token"].Value;
        return await browser.PostAsync(
            page,
            new FormUrlEncodedContent([
                KeyValuePair.Create("_handler", form),
                KeyValuePair.Create("__RequestVerificationToken", token),
                .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
            ])
        );
    }

    public void Dispose() => Host.Dispose();

    [GeneratedRegex(
        "__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AntiforgeryField();
}
