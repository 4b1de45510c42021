using System.Text;
using System.Text.Json;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Diagnosis;

/// <summary>Digests that real programs computed from JSON that they had parsed: see Data/digests.*</summary>
public class RecordedDigestTests
{
    private const string Secret = "recorded-secret";

    private sealed record Row(string By, string Writer, string Body, string Computed);

    public static TheoryData<string, string, string, string> Recorded
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var file in (string[])["python", "javascript"])
            {
                using var stream = typeof(RecordedDigestTests).Assembly.GetManifestResourceStream($"diagnosis/digests-{file}.json")!;
                foreach (var row in JsonSerializer.Deserialize<List<Row>>(stream, JsonSerializerOptions.Web)!)
                    rows.Add(row.By, row.Writer, row.Body, row.Computed);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Computed_ByARealProgram_NamesItsWriter(string by, string writer, string body, string computed)
    {
        var message = Deliveries.Message(
            Encoding.UTF8.GetBytes(body),
            new Header("X-Hub-Signature-256", "sha256=" + Deliveries.Hmac(Secret, body))
        );

        var result = (Deliveries.Input("github", message, Secret) with { Computed = computed }).Explain();

        result.Verdict.ShouldBe(Verdict.Verified);
        result.Cause!.Code.ShouldBe(CauseCodes.BodyReserialized, by);
        result.Cause.Evidence["writer"].ShouldBe(writer, by);
    }
}
