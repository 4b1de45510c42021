using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Shares;

/// <summary>
/// A body in the single form that a page without buttons shows: formatted JSON, else text, else bytes; only its beginning.
/// </summary>
internal static class SharedBody
{
    public static BodyModel Of(ExportedRequest request)
    {
        var model = BodyModel.Of(request.Body, request.Request.Headers, request.Request.Summary.ContentType);
        model.Show(
            model.View == BodyViewKind.Pretty ? BodyViewKind.Pretty
            : model.Text.Exact ? BodyViewKind.Raw
            : BodyViewKind.Hex
        );
        model.Prepare();
        return model;
    }
}
