using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Tests.Requests.Json;

public class JsonLayoutTests
{
    [Fact]
    public void Pretty_ThenMinified_EqualsMinified() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(JsonTexts.Valid(), text => JsonLayout.Minify(JsonLayout.Pretty(text)) == JsonLayout.Minify(text))
        );

    [Fact]
    public void Pretty_NumbersEscapesAndDuplicateNames_StayAsSent() =>
        JsonLayout
            .Pretty("{\"n\":87.50,\"n\":9007199254740993,\"s\":\"Caf\\u00e9\"}")
            .ShouldBe("{\n  \"n\": 87.50,\n  \"n\": 9007199254740993,\n  \"s\": \"Caf\\u00e9\"\n}");

    [Fact]
    public void Pretty_NestedContainers_AreIndentedAndEmptyOnesStayTogether() =>
        JsonLayout.Pretty("[{},[],{\"a\":[1]}]").ShouldBe("[\n  {},\n  [],\n  {\n    \"a\": [\n      1\n    ]\n  }\n]");

    [Fact]
    public void Lines_BigText_AreMadeOnlyAsFarAsAsked()
    {
        // Invalid far behind the first lines: reading them must not depend on the rest.
        var text = "[" + string.Join(',', Enumerable.Repeat("1", 100_000)) + "oops";

        JsonLayout.Lines(text).Take(3).Count().ShouldBe(3);
    }
}
