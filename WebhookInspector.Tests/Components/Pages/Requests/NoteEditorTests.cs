using Bunit;
using MudBlazor.Services;
using WebhookInspector.Components.Pages.Requests;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class NoteEditorTests : BunitContext
{
    public NoteEditorTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
    }

    [Fact]
    public void Note_ChangedElsewhereWhileNobodyTypes_IsShown()
    {
        var editor = Editor("theirs, first");

        editor.Render(p => p.Add(e => e.Note, "theirs, second"));

        TextIn(editor).ShouldBe("theirs, second");
        editor.Markup.ShouldNotContain("Changed elsewhere");
    }

    [Fact]
    public void Note_ChangedElsewhereWhileSomebodyTypes_IsSaidAndOverwritesNothing()
    {
        var editor = Editor("theirs, first");
        editor.Field("Note").Input("mine");

        editor.Render(p => p.Add(e => e.Note, "theirs, second"));

        TextIn(editor).ShouldBe("mine");
        editor.Find("[role=status]").TextContent.ShouldContain("Changed elsewhere meanwhile to “theirs, second”.");
    }

    [Fact]
    public void TakeTheirs_AfterAChangeElsewhere_ShowsIt()
    {
        var editor = Editor("theirs, first");
        editor.Field("Note").Input("mine");
        editor.Render(p => p.Add(e => e.Note, "theirs, second"));

        editor.Button("Use the other version").Click();

        TextIn(editor).ShouldBe("theirs, second");
        editor.Markup.ShouldNotContain("Changed elsewhere");
    }

    [Fact]
    public void Save_ItsOwnNoteComesBack_IsNoChangeElsewhere()
    {
        var editor = Editor(null);
        editor.Field("Note").Input("mine");
        editor.Button("Save the note").Click();

        editor.Render(p => p.Add(e => e.Note, "mine"));

        TextIn(editor).ShouldBe("mine");
        editor.Find("[role=status]").TextContent.ShouldBe("Saved");
    }

    [Fact]
    public void Save_SomebodyTypesOnBeforeItComesBack_IsNoChangeElsewhere()
    {
        var editor = Editor(null);
        editor.Field("Note").Input("mine");
        editor.Button("Save the note").Click();
        editor.Field("Note").Input("mine, and more");

        editor.Render(p => p.Add(e => e.Note, "mine"));

        TextIn(editor).ShouldBe("mine, and more");
        editor.Markup.ShouldNotContain("Changed elsewhere");
    }

    private IRenderedComponent<NoteEditor> Editor(string? note) => Render<NoteEditor>(p => p.Add(e => e.Note, note));

    private static string? TextIn(IRenderedComponent<NoteEditor> editor) => editor.Field("Note").GetAttribute("value");
}
