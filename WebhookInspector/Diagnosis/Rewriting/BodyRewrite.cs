namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>A changed body that a program may have hashed instead of the bytes that were sent.</summary>
/// <param name="CauseCode">A cause code of the contract: "body-reserialized", "body-newline".</param>
/// <param name="Writer">Whose JSON it looks like: "javascript", "python", "php", "dotnet", "newtonsoft", "go", "ruby", "java"; empty where no JSON was written.</param>
/// <param name="Options">What the change was: "sorted", "indent-2", "lf-to-crlf". Of a JSON writer's options only those that show in these bytes.</param>
/// <param name="Bytes">The whole changed body. Never written to again, may share memory with the body.</param>
public sealed record BodyRewrite(string CauseCode, string Writer, IReadOnlyList<string> Options, ReadOnlyMemory<byte> Bytes);
