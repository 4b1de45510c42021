using System.Diagnostics;
using System.Text.Json;
using WebhookInspector.Providers.Snippets;
using WebhookInspector.Signatures;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Providers.Snippets;

/// <summary>The code is run by the real programs, once for all providers.</summary>
public sealed class VerificationCodeTests : IDisposable
{
    private const string NodeRunner = """
        const cases = JSON.parse(require('fs').readFileSync('cases.json'));
        console.log(JSON.stringify(cases.map((c) => {
          try {
            const { verify } = require(`./${c.Id}.js`);
            const request = { method: c.Method, url: c.Url, headers: c.Headers, body: Buffer.from(c.Body, 'base64') };
            return verify(request, c.Secret, c.Now) ? 'y' : 'n';
          } catch (e) { return '!' + e; }
        })));
        """;

    private const string PythonRunner = """
        import base64, importlib, json, sys
        sys.path.insert(0, ".")
        def run(c):
            try:
                check = importlib.import_module("p_" + c["Id"].replace("-", "_"))
                body = base64.b64decode(c["Body"])
                return "y" if check.verify(c["Method"], c["Url"], c["Headers"], body, c["Secret"], now=c["Now"] / 1000) else "n"
            except Exception as e:
                return "!" + repr(e)
        print(json.dumps([run(c) for c in json.load(open("cases.json", encoding="utf-8"))]))
        """;

    private const string PhpRunner = """
        <?php
        // Whatever PHP only warns of is a fault here.
        set_error_handler(fn ($level, $text) => throw new ErrorException($text));
        echo json_encode(array_map(function ($case) {
            try {
                require_once $case['Id'] . '.php';
                $verify = ['P_' . strtr($case['Id'], '-', '_') . '\WebhookSignature', 'verify'];
                $body = base64_decode($case['Body']);
                return $verify($case['Method'], $case['Url'], $case['Headers'], $body, $case['Secret'], $case['Now'] / 1000) ? 'y' : 'n';
            } catch (Throwable $e) {
                return '!' . $e;
            }
        }, json_decode(file_get_contents('cases.json'), true)));
        """;

    private const string PhpReceiver = """
        <?php
        require 'stripe.php';
        echo WebhookSignature::verifyRequest('s3cret') ? 'y' : 'n';
        """;

    private const string CSharpRunner = """
        using System.Text.Json;
        var cases = JsonDocument.Parse(System.IO.File.ReadAllText("cases.json")).RootElement.EnumerateArray();
        System.Console.WriteLine(JsonSerializer.Serialize(cases.Select(c =>
        {
            try
            {
                var headers = c.GetProperty("Headers").EnumerateObject().ToDictionary(h => h.Name, h => h.Value.GetString());
                var (method, url, secret) = (Text(c, "Method"), Text(c, "Url"), Text(c, "Secret"));
                var now = DateTimeOffset.FromUnixTimeMilliseconds(c.GetProperty("Now").GetInt64());
                return Checks.All[Text(c, "Id")](method, url, headers, c.GetProperty("Body").GetBytesFromBase64(), secret, now) ? "y" : "n";
            }
            catch (Exception e) { return "!" + e; }
        })));
        static string Text(JsonElement c, string member) => c.GetProperty(member).GetString();
        delegate bool Check(
            string method, string url, IReadOnlyDictionary<string, string> headers, byte[] body, string secret, DateTimeOffset? now);
        static class Checks
        {
            public static readonly Dictionary<string, Check> All = new()
            {
        #CHECKS
            };
        }
        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
            <NoWarn>$(NoWarn);SYSLIB0057</NoWarn>
          </PropertyGroup>
        </Project>
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("snippets").FullName;

    [Fact]
    public void For_JavaScript_EveryProvidersSampleIsJudgedRight()
    {
        WriteAll(CodeLanguage.JavaScript, id => id + ".js", (_, code) => code);
        Write("run.js", NodeRunner);

        SnippetCases.ShouldBeRight(Run("node", "Node 18 or later", "run.js"));
    }

    [Fact]
    public void For_Python_EveryProvidersSampleIsJudgedRight()
    {
        WriteAll(CodeLanguage.Python, id => $"p_{id.Replace('-', '_')}.py", (_, code) => code);
        Write("run.py", PythonRunner);

        SnippetCases.ShouldBeRight(Run(PythonWithCryptography(), "Python 3.9 or later", "run.py"));
    }

    [Fact]
    public void For_Php_EveryProvidersSampleIsJudgedRight()
    {
        WriteAll(CodeLanguage.Php, id => id + ".php", InNamespace);
        Write("run.php", PhpRunner);

        SnippetCases.ShouldBeRight(Run(PhpProgram.Path, "PHP 8.2 or later", "run.php"));
    }

    [Theory]
    [InlineData("{\"id\":1}", "y")]
    [InlineData("{\"id\":2}", "n")]
    public async Task For_Php_RequestOverHttp_IsReadFromPhpItself(string sent, string expected)
    {
        Write("stripe.php", VerificationCode.For(Built.Provider("stripe"), CodeLanguage.Php).ShouldNotBeNull());
        Write("receive.php", PhpReceiver);
        var signed = MessageSigner.Sign(
            Built.Provider("stripe").Scheme,
            Built.Message("{\"id\":1}"),
            new SigningSecret("sec_1", "main", "s3cret", SamplesOnly: false),
            TimeProvider.System.GetUtcNow(),
            "evt_1"
        );
        using var server = PhpServer.Start(folder, "receive.php");

        (await server.PostAsync(signed.Headers, sent)).ShouldBe(expected);
    }

    [Fact]
    public void For_CSharp_EveryProvidersSampleIsJudgedRight()
    {
        WriteAll(CodeLanguage.CSharp, id => id + ".cs", (id, code) => $"namespace P_{id.Replace('-', '_')}\n{{\n{code}\n}}\n");
        Write(
            "Program.cs",
            CSharpRunner.Replace(
                "#CHECKS",
                string.Join(
                    "\n",
                    SnippetCases.Definitions.Select(d => $"[\"{d.Id}\"] = P_{d.Id.Replace('-', '_')}.WebhookSignature.Verify,")
                )
            )
        );
        Write("Checks.csproj", Project);
        Write("Directory.Build.props", "<Project />");

        SnippetCases.ShouldBeRight(Run("dotnet", "the .NET SDK", "run", "-v", "q"));
    }

    [Fact]
    public void For_SchemeThatSignsNothing_IsNothing() =>
        VerificationCode.For(new SignatureScheme { Kind = SchemeKind.None }, CodeLanguage.Python).ShouldBeNull();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The machine's Python where it has the package that asymmetric keys need, else a virtual environment that gets it.</summary>
    private string PythonWithCryptography()
    {
        if (
            Run(
                    "python3",
                    "Python 3.9 or later",
                    "-c",
                    "import importlib.util; print(importlib.util.find_spec('cryptography') is not None)"
                )
                .Trim() == "True"
        )
            return "python3";
        Run("python3", "Python's venv (Debian: python3-venv)", "-m", "venv", "environment");
        var python = Path.Combine(folder, "environment", "bin", "python");
        Run(python, "Python's venv", "-m", "pip", "install", "--quiet", "cryptography");
        return python;
    }

    private void WriteAll(CodeLanguage language, Func<string, string> name, Func<string, string, string> wrap)
    {
        foreach (var definition in SnippetCases.Definitions)
            Write(name(definition.Id), wrap(definition.Id, VerificationCode.For(definition, language).ShouldNotBeNull()));
        Write("cases.json", JsonSerializer.Serialize(SnippetCases.All));
    }

    private static string InNamespace(string id, string code)
    {
        const string Strict = "declare(strict_types=1);\n";
        code.ShouldContain(Strict);
        // A namespace has its own names: those of PHP itself are imported.
        var own =
            $"{Strict}namespace P_{id.Replace('-', '_')};\nuse DateTimeImmutable, DateTimeZone, Exception, InvalidArgumentException;\n";
        return code.Replace(Strict, own + "use OpenSSLAsymmetricKey, SensitiveParameter;\n", StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private string Run(string program, string install, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // no build server stays behind
            using var process = Process.Start(start).ShouldNotBeNull();
            var faults = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, faults.Result + output);
            return output;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException(
                $"{program} is not on the PATH. Install {install}: the code that is offered must be run.",
                e
            );
        }
    }
}
