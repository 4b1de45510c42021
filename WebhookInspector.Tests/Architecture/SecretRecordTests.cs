using System.Reflection;
using WebhookInspector.Storage.MadeUp;

namespace WebhookInspector.Tests.Architecture;

/// <summary>A record prints its members wherever it is put into a text: a log, an exception, a failed assertion. Never a secret.</summary>
public class SecretRecordTests
{
    [Fact]
    public void Record_WithASecret_DoesNotPrintIt()
    {
        var (found, faults) = SecretRecords.In(Assembly.Load("WebhookInspector").GetTypes());

        faults.ShouldBeEmpty();
        found.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Record_ThatPrintsItsSecret_IsFound() =>
        SecretRecords
            .In([typeof(TalkativeRecord), typeof(QuietRecord)])
            .Faults.ShouldHaveSingleItem()
            .ShouldBe("WebhookInspector.Storage.MadeUp.TalkativeRecord prints <AccessToken>k__BackingField");
}
