using System.Text;
using WebhookInspector.Diagnosis.Rewriting;
using WebhookInspector.Diagnosis.Rewriting.Writers;

namespace WebhookInspector.Tests.Diagnosis.Rewriting;

/// <summary>Every writer in every setting, byte for byte against what the language itself wrote.</summary>
public sealed class RecordedWriterTests
{
    /// <summary>What languages write otherwise since the recorded versions: Go since 1.22, Double.toString since Java 19.</summary>
    private static readonly (string Writer, string Recorded, string Since)[] LaterChanges =
    [
        ("go", @"\u0008", @"\b"),
        ("go", @"\u000c", @"\f"),
        ("java", "5.6843418860808015E-14", "5.684341886080802E-14"),
    ];

    [Theory]
    [InlineData("javascript")]
    [InlineData("python")]
    [InlineData("php")]
    [InlineData("go")]
    [InlineData("ruby")]
    [InlineData("java")]
    public void Style_RecordedDocuments_WritesTheSameBytes(string writer) =>
        ShouldAgree(writer, RecordedWriters.Read(RecordedWriters.Text(writer + ".json")));

    /// <summary>The recording is the floor; a program that is here must still write as it did.</summary>
    [Theory]
    [InlineData("javascript", "node", "record.js")]
    [InlineData("python", "python3", "record.py")]
    public void Style_ProgramOnThisMachine_WritesTheSameBytes(string writer, string program, string script) =>
        ShouldAgree(writer, RecordedWriters.Read(RecordedWriters.Run(program, script) ?? RecordedWriters.Text(writer + ".json")));

    [Fact]
    public void Style_SystemTextJson_WritesTheSameBytes() => ShouldAgree("dotnet", LiveWriters.Dotnet());

    [Fact]
    public void Style_NewtonsoftJson_WritesTheSameBytes() => ShouldAgree("newtonsoft", LiveWriters.Newtonsoft());

    private static void ShouldAgree(string writer, Dictionary<string, List<string?>> recorded)
    {
        var styles = JsonStyles.All.Where(s => s.Writer == writer).ToList();
        var unheld = styles.ToHashSet();
        foreach (var (name, outputs) in recorded)
        {
            var differences = styles
                .FindAll(s => Name(s) == name.Split(" | ")[0])
                .ConvertAll(s => (Style: s, All: Differences(s, outputs)));
            differences.ShouldNotBeEmpty(name);
            differences.MinBy(d => d.All.Count).All.ShouldBeEmpty(name);
            unheld.ExceptWith(differences.Where(d => d.All.Count == 0).Select(d => d.Style));
        }

        unheld.Select(Name).ShouldBeEmpty();
    }

    private static List<string> Differences(JsonStyle style, List<string?> outputs)
    {
        var (differences, differencesSince) = (new List<string>(), new List<string>());
        foreach (var (document, output) in RecordedWriters.Documents.Zip(outputs))
        {
            var written = Written(style, document);
            var recorded = output is null ? null : Encoding.UTF8.GetString(Convert.FromBase64String(output));
            var since = LaterChanges
                .Where(c => c.Writer == style.Writer)
                .Aggregate(recorded, (text, c) => text?.Replace(c.Recorded, c.Since, StringComparison.Ordinal));
            if (written != recorded)
                differences.Add($"{document} should be {recorded} but is {written}");
            if (written != since)
                differencesSince.Add($"{document} should be {since} but is {written}");
        }

        return differences.Count < differencesSince.Count ? differences : differencesSince;
    }

    private static string Name(JsonStyle style) =>
        string.Join(
            ' ',
            style.Options.Where(o => o == "sorted").Append(style.WhiteSpace.Option).Concat(style.Options.Where(o => o != "sorted"))
        );

    private static string? Written(JsonStyle style, string document)
    {
        var sink = new ByteSink(64);
        var tree = JsonTreeReader.Read(document, 64, CancellationToken.None)!;
        return new JsonPass(style, sink).TryWrite(tree) ? Encoding.UTF8.GetString(sink.Written) : null;
    }
}
