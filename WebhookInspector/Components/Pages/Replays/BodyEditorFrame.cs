using WebhookInspector.Access;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>
/// Serves the empty document that holds the body editor (js/body-editor.js). Monaco creates style elements, which the pages' policy
/// forbids: a document of its own may allow them, and holds nothing else.
/// </summary>
internal static class BodyEditorFrame
{
    private const string Document = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8">
            <title>Body editor</title>
            <style>html, body { height: 100%; margin: 0; overflow: hidden; }</style>
            <script src="/_content/BlazorMonaco/lib/monaco-editor/min/vs/loader.js"></script>
        </head>
        <body></body>
        </html>
        """;

    public static void MapBodyEditorFrame(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/body-editor",
                static (HttpContext context) =>
                {
                    context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.EditorFrame;
                    return Results.Content(Document, "text/html; charset=utf-8");
                }
            )
            .ExcludeFromDescription()
            .Needs(Role.Tester);
}
