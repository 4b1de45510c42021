using System.Text.Json;
using WebhookInspector.Components.Shared.Schemes;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Tests.Signatures;

namespace WebhookInspector.Tests.Components.Shared.Schemes;

public sealed class SchemeDraftTests
{
    public static readonly TheoryData<string> Known = [.. Declared.Names];

    private readonly SchemeDraft draft = new(Declared.Named("custom"));

    [Theory]
    [MemberData(nameof(Known))]
    public void Set_EveryFieldToWhatItShows_KeepsTheScheme(string id)
    {
        var edited = new SchemeDraft(Declared.Named(id));

        foreach (var field in SchemeField.All)
            edited.Set(field, edited.Get(field));

        JsonSerializer.Serialize(edited.Scheme).ShouldBe(JsonSerializer.Serialize(Declared.Named(id)));
    }

    [Fact]
    public void Set_Field_ChangesTheText()
    {
        draft.Set(Field("signature.header"), "X-Other");

        draft.Text.ShouldContain("\"header\": \"X-Other\"");
        draft.Scheme!.Signature!.Header.ShouldBe("X-Other");
    }

    [Fact]
    public void Set_Lines_AreAnArray()
    {
        draft.Set(Field("content"), "{body}\n{method}{body}");

        draft.Scheme!.Content.Select(c => c.Text).ShouldBe(["{body}", "{method}{body}"]);
        draft.Get(Field("content")).ShouldBe("{body}\n{method}{body}");
    }

    [Fact]
    public void Set_EmptyNestedField_TakesItsObjectAway()
    {
        draft.Set(Field("timestamp.from.header"), "X-Time");
        draft.Set(Field("timestamp.from.header"), "");

        draft.Text.ShouldNotContain("timestamp");
    }

    [Fact]
    public void Set_WhatIsNotAllowed_NamesTheField()
    {
        draft.Set(Field("content"), "{nonsense}");

        draft.Scheme.ShouldBeNull();
        draft.Faults.ShouldHaveSingleItem().Field.ShouldBe("scheme.content");
    }

    [Fact]
    public void Text_Changed_ShowsInTheFields()
    {
        draft.Text = draft.Text.Replace("sha256", "sha512", StringComparison.Ordinal);

        draft.Get(Field("hash")).ShouldBe("sha512");
    }

    [Theory]
    [InlineData("{\n  \"kind\": ", "scheme: is no JSON at line 2")]
    [InlineData("[]", "scheme: must be an object")]
    [InlineData("{\"kind\":\"none\",\"kind\":\"none\"}", "scheme.kind: is given twice")]
    public void Text_NoScheme_SaysWhereAndFieldsKeepTheLastGoodOne(string text, string fault)
    {
        draft.Text = text;

        draft.Scheme.ShouldBeNull();
        $"{draft.Faults[0].Field}: {draft.Faults[0].Reason}".ShouldStartWith(fault);
        draft.Get(Field("hash")).ShouldBe("sha256");
    }

    [Fact]
    public void Choices_AreWhatTheReaderAllows()
    {
        Field("kind").Choices!.Order().ShouldBe(Names<SchemeKind>());
        Field("hash").Choices!.Order().ShouldBe(Names<HashKind>());
        Field("algorithm").Choices!.Order().ShouldBe(Names<KeyAlgorithm>());
        Field("signature.encoding").Choices!.Order().ShouldBe(Names<SignatureEncoding>());
        Field("signature.parse.type").Choices!.Order().ShouldBe(Names<ParseKind>());
        Field("timestamp.format").Choices!.Order().ShouldBe(Names<TimestampFormat>());
    }

    [Fact]
    public void IsShown_FieldOfAnotherKind_IsHiddenUntilItHasAValue()
    {
        Field("algorithm").IsShown(draft).ShouldBeFalse();
        Field("hash").IsShown(draft).ShouldBeTrue();
        draft.Set(Field("algorithm"), "rsa-pkcs1-sha256");
        Field("algorithm").IsShown(draft).ShouldBeTrue();
    }

    private static SchemeField Field(string path) => SchemeField.All.First(f => f.Path == path);

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(DeclaredName<T>.Of).Order();
}
