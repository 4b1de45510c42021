using Bunit;
using WebhookInspector.Components.Pages.Requests;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class NoteEditorTests : BunitContext
{
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
        editor.Find("textarea").Input("mine");

        editor.Render(p => p.Add(e => e.Note, "theirs, second"));

        TextIn(editor).ShouldBe("mine");
        editor.Find("[role=status]").TextContent.ShouldContain("Changed elsewhere meanwhile to “theirs, second”.");
    }

    [Fact]
    public void TakeTheirs_AfterAChangeElsewhere_ShowsIt()
    {
        var editor = Editor("theirs, first");
        editor.Find("textarea").Input("mine");
        editor.Render(p => p.Add(e => e.Note, "theirs, second"));

        editor.FindAll("button").Single(b => b.TextContent == "Take theirs").Click();

        TextIn(editor).ShouldBe("theirs, second");
        editor.Markup.ShouldNotContain("Changed elsewhere");
    }

    [Fact]
    public void Save_ItsOwnNoteComesBack_IsNoChangeElsewhere()
    {
        var editor = Editor(null);
        editor.Find("textarea").Input("mine");
        editor.FindAll("button").Single(b => b.TextContent == "Save the note").Click();

        editor.Render(p => p.Add(e => e.Note, "mine"));

        TextIn(editor).ShouldBe("mine");
        editor.Find("[role=status]").TextContent.ShouldBe("Saved");
    }

    [Fact]
    public void Save_SomebodyTypesOnBeforeItComesBack_IsNoChangeElsewhere()
    {
        var editor = Editor(null);
        editor.Find("textarea").Input("mine");
        editor.FindAll("button").Single(b => b.TextContent == "Save the note").Click();
        editor.Find("textarea").Input("mine, and more");

        editor.Render(p => p.Add(e => e.Note, "mine"));

        TextIn(editor).ShouldBe("mine, and more");
        editor.Markup.ShouldNotContain("Changed elsewhere");
    }

    private IRenderedComponent<NoteEditor> Editor(string? note) => Render<NoteEditor>(p => p.Add(e => e.Note, note));

    private static string? TextIn(IRenderedComponent<NoteEditor> editor) => editor.Find("textarea").GetAttribute("value");
}
