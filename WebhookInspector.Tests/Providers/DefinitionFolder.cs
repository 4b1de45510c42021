namespace WebhookInspector.Tests.Providers;

/// <summary>A folder of extra definitions that goes away with the test.</summary>
internal sealed class DefinitionFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("definitions").FullName;

    /// <summary>The least that a definition needs, on one line each, for tests to break.</summary>
    public static string Minimal(string id) =>
        $$$"""
            {"id":"{{{id}}}","name":"Acme","about":"x",
            "scheme":{"kind":"hmac","hash":"sha256","signature":{"header":"X-Sig","parse":{"type":"raw"},"encoding":"hex"},"secret":{"decode":"utf8"},"content":"{body}"},
            "secret":{"madeBy":"customer","called":"secret","hint":"h"},
            "event":{"type":["$.type"]},
            "retry":{"text":"t"},
            "answer":{"status":"2xx"},
            "checklist":[{"kind":"https","text":"HTTPS"}],
            "samples":{"events":[{"type":"made","title":"Made","bodies":[{"type":"made","id":"{{uuid}}"}]}]},
            "registration":{"steps":["s"]}}
            """;

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
