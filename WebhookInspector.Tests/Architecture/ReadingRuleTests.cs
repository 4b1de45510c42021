using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace WebhookInspector.Tests.Architecture;

/// <summary>One room reads requests: nobody else undoes compression or looks charsets up.</summary>
public class ReadingRuleTests
{
    private const string Room = "WebhookInspector/Requests/Reading/";

    private static readonly string[] Streams =
    [
        "System.IO.Compression.GZipStream",
        "System.IO.Compression.ZLibStream",
        "System.IO.Compression.DeflateStream",
        "System.IO.Compression.BrotliStream",
        "System.IO.Compression.BrotliDecoder",
        "ZstdSharp.DecompressionStream",
        "ZstdSharp.Decompressor",
    ];

    // The style sheet for the browser, and a sample's body as a fault made on purpose: these compress.
    private static readonly string[] Compress =
    [
        "WebhookInspector.Components.Theme.ThemeRoute",
        "WebhookInspector.Samples.Faults.BodyFaults",
    ];

    [Fact]
    public void CompressionStreams_OfTheProduct_AreInInflateAlone()
    {
        using var file = new PEReader(File.OpenRead(Assembly.Load("WebhookInspector").Location));
        var metadata = file.GetMetadataReader();

        metadata
            .TypeDefinitions.Where(handle =>
                ReferencedTypes.Of(metadata.GetTypeDefinition(handle), metadata, file.GetMethodBody).Intersect(Streams).Any()
            )
            .Select(handle => TypeNames.FullName(metadata, handle))
            .Distinct()
            .Except(Compress)
            .ShouldBe(["WebhookInspector.Requests.Reading.Inflate"]);
    }

    [Fact]
    public void Charsets_OfTheProduct_AreLookedUpInOneRoom() =>
        SourceTree
            .Files("WebhookInspector", ".cs", ".razor")
            .Where(path => !path.StartsWith(Room, StringComparison.Ordinal))
            .Where(path =>
                SourceTree
                    .Lines(path)
                    .Any(line =>
                        line.Contains("GetEncoding(", StringComparison.Ordinal)
                        || line.Contains("CodePagesEncodingProvider", StringComparison.Ordinal)
                    )
            )
            .ShouldBeEmpty();
}
