using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

/// <summary>The limits count before a password is judged. What was judged is counted where it must pass: at the hash.</summary>
public sealed class GuessesAtOnceTests : IDisposable
{
    private const int Guesses = 60;
    private const int MaxOfAddress = 20;
    private const int MaxOfName = 5;

    private readonly CountingHasher judged = new();
    private readonly TeamHost team;

    public GuessesAtOnceTests() =>
        team = new TeamHost(services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Person>>(judged)));

    public void Dispose() => team.Dispose();

    [Theory]
    [InlineData("ada")]
    [InlineData("nobody")]
    public async Task SignIn_OfOneNameFromManyAddressesAtOnce_JudgesUpToTheLimit(string name)
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");

        await AtOnceAsync(i => (IPAddress.Parse($"127.0.1.{i + 1}"), name));

        judged.Count.ShouldBe(MaxOfName);
    }

    [Fact]
    public async Task SignIn_OfManyNamesFromOneAddressAtOnce_JudgesUpToTheLimit()
    {
        await AtOnceAsync(i => (IPAddress.Loopback, $"name-{i}"));

        judged.Count.ShouldBeLessThanOrEqualTo(MaxOfAddress);
    }

    [Fact]
    public async Task SignIn_OfANameThatDoesNotExist_IsAnsweredAndJudgedAsOneThatDoes()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");

        var (known, judgedOfKnown) = await AnswersAsync("ada");
        var (unknown, judgedOfUnknown) = await AnswersAsync("bob");

        unknown.ShouldBe(known);
        judgedOfUnknown.ShouldBe(judgedOfKnown);
        known[^1].ShouldContain("Too many wrong passwords");
    }

    [Fact]
    public async Task PasswordForm_TooManyWrongPasswords_IsRefusedAndAudited()
    {
        using var ada = await team.SignedInAsync(Role.Viewer, "ada");
        for (var i = 0; i < MaxOfName; i++)
            await ChangeAsync(ada, "wrong horse battery");

        var right = await ChangeAsync(ada, TeamHost.Password);

        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await right.Content.ReadAsStringAsync()).ShouldContain("Too many wrong passwords");
        var entries = (
            await team.Host.Services.GetRequiredService<AuditLog>().ListAsync(50, null, null, "ada", CancellationToken.None)
        ).Where(e => e.Detail == "in the password form");
        entries.Count(e => e.Action == AuditAction.SignInFailed).ShouldBe(MaxOfName - 1);
        entries.Count(e => e.Action == AuditAction.LockedOut).ShouldBe(2);
    }

    [Fact]
    public async Task PasswordForm_TooManyFailuresOfTheAddress_IsRefusedButNotTheSignOut()
    {
        using var ada = await team.SignedInAsync(Role.Viewer, "ada");
        for (var i = 0; i < MaxOfAddress; i++)
            await ChangeAsync(ada, "wrong horse battery");

        (await ChangeAsync(ada, TeamHost.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await TeamHost.SubmitAsync(ada, "/account", "sign-out")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current) =>
        TeamHost.SubmitAsync(
            browser,
            "/account",
            "password",
            ("Passwords.Current", current),
            ("Passwords.Wanted", "another horse battery")
        );

    private async Task<(List<string> Answers, int Judged)> AnswersAsync(string name)
    {
        var before = judged.Count;
        using var browser = team.Browser();
        var answers = new List<string>();
        for (var i = 0; i <= MaxOfName; i++)
        {
            var page = await (await TeamHost.SignInAsync(browser, name, "wrong horse battery")).Content.ReadAsStringAsync();
            answers.Add(
                new[] { "The name or the password is wrong", "Too many wrong passwords", "Too many failed sign-ins" }.First(page.Contains)
            );
        }

        return (answers, judged.Count - before);
    }

    /// <summary>Opens all the forms first, so that the guesses arrive together.</summary>
    private async Task AtOnceAsync(Func<int, (IPAddress From, string Name)> guess)
    {
        judged.Reset();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var guesses = Enumerable
            .Range(0, Guesses)
            .Select(async i =>
            {
                var (from, name) = guess(i);
                using var browser = From(from);
                await browser.GetStringAsync("/sign-in");
                await gate.Task;
                using var answer = await TeamHost.SignInAsync(browser, name, "wrong horse battery");
            })
            .ToList();
        gate.SetResult();
        await Task.WhenAll(guesses);
    }

    private HttpClient From(IPAddress address) => AddressedClient.From(address, team.Host.Http.BaseAddress);

    private sealed class CountingHasher : IPasswordHasher<Person>
    {
        private readonly PasswordHasher<Person> real = new();
        private int count;

        public int Count => Volatile.Read(ref count);

        public void Reset() => Volatile.Write(ref count, 0);

        public string HashPassword(Person user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref count);
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
