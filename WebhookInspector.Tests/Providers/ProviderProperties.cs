using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Providers;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Providers;

public class ProviderProperties
{
    [Fact]
    public void Read_AnyBytes_NeverThrows() =>
        Prop.ForAll(
                Deliveries(),
                delivery =>
                    Built.Catalog.All.All(d =>
                        (EventReader.Read(d, Built.Message(delivery.Body, delivery.Headers)).DeliveryKey is not null)
                        || delivery.Body.Length == 0
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Evaluate_AnyBytes_TicksEveryRuleWithASentence() =>
        Prop.ForAll(
                Deliveries(),
                delivery =>
                    Built.Catalog.All.All(d =>
                    {
                        var facts = new ChecklistFacts(
                            Built.Message(delivery.Body, delivery.Headers),
                            Built.Noon,
                            Check.Outcome(Verdict.Mismatch),
                            new Answer(200, 1)
                        );
                        var items = ProviderChecklist.Evaluate(d, facts);
                        return items.Count == d.Checklist.Count && items.All(item => item.Detail.Length > 0);
                    })
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Read_SameBytesTwice_GivesTheSameKey() =>
        Prop.ForAll(
                Deliveries(),
                delivery =>
                    Built.Catalog.All.All(d =>
                        EventReader.Read(d, Built.Message(delivery.Body, delivery.Headers))
                        == EventReader.Read(d, Built.Message([.. delivery.Body], delivery.Headers))
                    )
            )
            .QuickCheckThrowOnFailure();

    /// <summary>Noise, and JSON-like text cut anywhere, under headers that the rules look at.</summary>
    private static Arbitrary<(byte[] Body, (string, string)[] Headers)> Deliveries()
    {
        var noise = ArbMap.Default.GeneratorFor<byte[]>();
        string[] seeds =
        [
            """{"event":"webhook-verification-code","coverId":{"a":[1]},"applicant":{"id":1,"status":[]},"time":null}""",
            "payload=%7B%22type%22%3A%zz",
            """{"\ud800":1,"event":"a","\udc00vent":2}""",
            """{"event_id":"\udead","data":{"workflow_run_id":1e999}}""",
        ];
        var cut =
            from seed in Gen.Elements(seeds)
            from length in Gen.Choose(0, seed.Length)
            select System.Text.Encoding.UTF8.GetBytes(seed)[..length];
        var value =
            from chars in Gen.Elements(
                "Bearer ",
                "Bearer a.b.c",
                "Bearer a.eyJleHAiOjFlOTk5fQ.c",
                "application/x-www-form-urlencoded",
                "proto=",
                ";,=",
                "\u0080\u00ff",
                ""
            )
            select chars;
        var header =
            from name in Gen.Elements("Authorization", "Content-Type", "Forwarded", "X-Forwarded-Proto", "X-GitHub-Delivery", "webhook-id")
            from v in value
            select (name, v);
        return Arb.From(from body in Gen.OneOf(noise, cut) from headers in Gen.ArrayOf(header) select (body, headers));
    }
}
