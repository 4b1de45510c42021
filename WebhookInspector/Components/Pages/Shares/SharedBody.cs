using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Shares;

/// <summary>
/// A body in the single form that a page without buttons shows: formatted JSON, else text, else bytes; only its beginning.
/// </summary>
internal static class SharedBody
{
    public static BodyModel Of(ExportedRequest request)
    {
        var model = BodyModel.Of(request.Body, request.Request.Headers.AsShown(), request.Request.Summary.ContentType);
        model.Show(
            model.Form == BodyForm.Pretty ? BodyForm.Pretty
            : model.Text.Exact ? BodyForm.Raw
            : BodyForm.Hex
        );
        model.Prepare();
        return model;
    }
}
