using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>One caller can't take every place of <c>requests/wait</c>, and a stop answers those who wait.</summary>
public sealed class WaitBoundTests
{
    private const string Path = "/api/v1/requests/wait?q=body:never-sent&timeout=";
    private const int MostOfToken = 25;
    private const int MostOfAddress = 50;

    [Fact]
    public async Task Wait_TooManyOfOneToken_RefusesThatTokenAlone()
    {
        using var team = new TeamHost();
        using var ada = await team.SignedInAsync(Role.Viewer, "ada");
        using var first = await team.TokenOfAsync(ada, Role.Viewer);
        using var second = await team.TokenOfAsync(ada, Role.Viewer);
        var waiting = await WaitingAsync(first, MostOfToken);

        using var refused = await first.GetAsync(Path + "1");
        using var other = await second.GetAsync(Path + "1");

        (refused.StatusCode, other.StatusCode).ShouldBe((HttpStatusCode.TooManyRequests, HttpStatusCode.RequestTimeout));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("25 calls with your token or account are already waiting");
        await Task.WhenAll(waiting);
        using var later = await first.GetAsync(Path + "1");
        later.StatusCode.ShouldBe(HttpStatusCode.RequestTimeout);
    }

    [Fact]
    public async Task Wait_TooManyOfOneAddress_IsRefused()
    {
        using var host = new InspectorHost();
        var waiting = await WaitingAsync(host.Http, MostOfAddress);

        using var refused = await host.Http.GetAsync(Path + "1");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("from your address");
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task Wait_ProgramStops_Is503WithoutAFaultInTheLog()
    {
        using var log = new FaultLog();
        using var host = new InspectorHost(null, services: services => services.AddLogging(l => l.AddProvider(log)));
        var waiting = await WaitingAsync(host.Http, 1, seconds: 60);

        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        using var answer = await waiting[0].WaitAsync(TimeSpan.FromSeconds(30));
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The program is stopping");
        log.Faults.ShouldBeEmpty();
    }

    /// <summary>Calls that wait, once all of them do.</summary>
    private static async Task<List<Task<HttpResponseMessage>>> WaitingAsync(HttpClient caller, int count, int seconds = 10)
    {
        var waiting = Enumerable.Range(0, count).Select(_ => caller.GetAsync(Path + seconds)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(2));
        waiting.ShouldAllBe(w => !w.IsCompleted);
        return waiting;
    }

    /// <summary>Keeps the errors that are logged with an exception.</summary>
    private sealed class FaultLog : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Faults { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                Faults.Add($"{formatter(state, exception)} {exception}");
        }

        public void Dispose() { }
    }
}
