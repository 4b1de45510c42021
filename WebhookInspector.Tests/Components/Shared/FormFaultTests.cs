using WebhookInspector.Components.Shared;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class FormFaultTests
{
    private readonly FormFault fault = new("response", "response.headers", "name");

    [Fact]
    public void Fault_OfAFieldOfTheForm_StandsThereAlone()
    {
        fault.Set(new SettingRefusedException("name", "must not be empty."));

        fault.At("name").ShouldBe("name: must not be empty.");
        fault.At("response").ShouldBeNull();
        fault.Elsewhere.ShouldBeNull();
    }

    [Theory]
    [InlineData("response.headers", "response.headers")]
    [InlineData("response.status", "response")]
    public void Fault_OfAPart_StandsAtTheClosestField(string setting, string field)
    {
        fault.Set(new SettingRefusedException(setting, "is wrong."));

        fault.At(field).ShouldBe($"{setting}: is wrong.");
        fault.Elsewhere.ShouldBeNull();
    }

    [Theory]
    [InlineData("token")]
    [InlineData("names")]
    public void Fault_WithoutAFieldInTheForm_StandsAboveTheButtons(string setting)
    {
        fault.Set(new SettingRefusedException(setting, "is wrong."));

        fault.Elsewhere.ShouldBe($"{setting}: is wrong.");
        fault.At("name").ShouldBeNull();
    }

    [Fact]
    public void Clear_AfterAFault_LeavesNone()
    {
        fault.Set("name", "is wrong.");
        fault.IsSet.ShouldBeTrue();

        fault.Clear();

        (fault.IsSet, fault.At("name"), fault.Elsewhere, fault.Message).ShouldBe((false, null, null, null));
    }
}
