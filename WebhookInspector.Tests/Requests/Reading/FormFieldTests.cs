using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Requests.Reading;

public class FormFieldTests
{
    [Fact]
    public void Read_RepeatsAndOrder_Stay() =>
        FormField
            .Read("b=2&a=1&&b=3&c=&d")
            .Select(f => (f.Name.Text, f.Value?.Text))
            .ShouldBe([("b", "2"), ("a", "1"), ("b", "3"), ("c", ""), ("d", null)]);

    [Fact]
    public void Read_Escapes_AreDecodedAndTheRawOnesKept()
    {
        var field = FormField.Read("na%6De=a+b%20%F0%9F%98%80%3D").Single();

        (field.Name.Text, field.Value!.Text, field.Value.Raw).ShouldBe(("name", "a b 😀=", "a+b%20%F0%9F%98%80%3D"));
        field.Value.Broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a%zzb", "a%zzb", 1, 2)]
    [InlineData("100%", "100%", 3, 4)]
    [InlineData("%41%FF%42", "A%FFB", 1, 4)]
    public void Read_BrokenEscape_StaysAsSentAndIsMarked(string raw, string text, int from, int to)
    {
        var value = FormField.Read("v=" + raw).Single().Value!;

        value.Text.ShouldBe(text);
        value.Broken.ShouldBe([from..to]);
    }

    [Fact]
    public void Read_BigForm_IsReadOnlyAsFarAsAsked() =>
        FormField.Read(string.Concat(Enumerable.Repeat("a=1&", 1_000_000))).Take(3).Count().ShouldBe(3);
}
