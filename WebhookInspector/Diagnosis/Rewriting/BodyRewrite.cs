namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>A changed body that a program may have hashed instead of the sent bytes.</summary>
/// <param name="CauseCode">A cause code of the public contract: "body-reserialized", "body-newline".</param>
/// <param name="Writer">The JSON writer: "javascript", "python", "php", "dotnet", "newtonsoft", "go", "ruby", "java"; empty when no
/// JSON was written.</param>
/// <param name="Options">The change: "sorted", "indent-2", "lf-to-crlf". Of a JSON writer's options, only those visible in these
/// bytes.</param>
/// <param name="Bytes">The whole changed body. Never modified later; may share memory with the original body.</param>
public sealed record BodyRewrite(string CauseCode, string Writer, IReadOnlyList<string> Options, ReadOnlyMemory<byte> Bytes);
