namespace WebhookInspector.Tests.Architecture;

/// <summary>A checker that finds nothing proves nothing: the made-up rooms in <c>MadeUp/</c> break each rule once.</summary>
public class CheckerTests
{
    [Theory]
    [InlineData("WebhookInspector.Live.MadeUp", "Live must not import Requests")]
    [InlineData("WebhookInspector.Signatures.MadeUp", "Signatures must not reference Microsoft.AspNetCore")]
    [InlineData("WebhookInspector.Requests.MadeUp", "Requests must not reference Microsoft.EntityFrameworkCore")]
    [InlineData("WebhookInspector.Api.MadeUp", "Api must not import Capture")]
    [InlineData("WebhookInspector.Storage.MadeUp", "Storage must not import Access")]
    [InlineData("WebhookInspector.Attic.MadeUp", "Attic is no room of the house")]
    public void CompiledCode_BreaksARule_IsFound(string room, string fault) =>
        CompiledImports
            .Faults(typeof(CheckerTests).Assembly, name => name.StartsWith(room, StringComparison.Ordinal))
            .ShouldContain(line => line.EndsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void CompiledCode_AllowedArrow_IsNotFound() =>
        CompiledImports
            .Faults(typeof(CheckerTests).Assembly, name => name.StartsWith("WebhookInspector.Capture.MadeUp", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("using WebhookInspector.Storage;")]
    [InlineData("using Store = WebhookInspector.Storage.Store;")]
    [InlineData("    private const string Key = global::WebhookInspector.Access.AccessOptions.Section;")]
    [InlineData("@using Microsoft.AspNetCore.Http")]
    public void Source_BreaksARule_IsFound(string line) =>
        WrittenImports.Faults("WebhookInspector/Requests/MadeUp.cs", [line]).ShouldHaveSingleItem();

    [Theory]
    [InlineData("using WebhookInspector.Requests;")]
    [InlineData("/// <see cref=\"WebhookInspector.Storage.Store\"/> is told of it")]
    public void Source_KeepsTheRules_IsNotFound(string line) =>
        WrittenImports.Faults("WebhookInspector/Signatures/MadeUp.cs", [line]).ShouldBeEmpty();
}
