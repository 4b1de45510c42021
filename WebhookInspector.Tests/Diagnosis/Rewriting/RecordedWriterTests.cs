using System.Text;
using WebhookInspector.Diagnosis.Rewriting;
using WebhookInspector.Diagnosis.Rewriting.Writers;

namespace WebhookInspector.Tests.Diagnosis.Rewriting;

public sealed class RecordedWriterTests
{
    [Theory]
    [InlineData("javascript", "node", "record.js")]
    [InlineData("python", "python3", "record.py")]
    public void Style_RecordedDocuments_WritesTheSameBytes(string writer, string program, string script)
    {
        ShouldAgree(writer, RecordedWriters.Text(writer + ".json"));

        // The recording is the floor; a program that is here must still write as it did.
        if (RecordedWriters.Run(program, script) is { } now)
            ShouldAgree(writer, now);
    }

    private static void ShouldAgree(string writer, string recorded)
    {
        foreach (var (options, outputs) in RecordedWriters.Read(recorded))
        {
            var style = JsonStyles.All.Single(s => s.Writer == writer && Name(s) == options);
            for (var i = 0; i < outputs.Count; i++)
            {
                var expected = outputs[i] is { } bytes ? Encoding.UTF8.GetString(Convert.FromBase64String(bytes)) : null;
                Written(style, RecordedWriters.Documents[i]).ShouldBe(expected, $"{writer} {options} of {RecordedWriters.Documents[i]}");
            }
        }
    }

    private static string Name(JsonStyle style) =>
        string.Join(' ', style.Options.Where(o => o == "sorted").Append(style.WhiteSpace.Option).Concat(style.Options.Where(o => o != "sorted")));

    private static string? Written(JsonStyle style, string document)
    {
        var sink = new ByteSink(64);
        var tree = JsonTreeReader.Read(document, 64, CancellationToken.None)!;
        return new JsonPass(style, sink).TryWrite(tree.Root) ? Encoding.UTF8.GetString(sink.Written) : null;
    }
}
