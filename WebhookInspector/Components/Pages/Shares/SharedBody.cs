using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Shares;

/// <summary>
/// A body in the single form that a page without buttons shows: formatted JSON or XML, a form's fields, else text, else bytes; only its
/// beginning.
/// </summary>
internal static class SharedBody
{
    public static BodyModel Of(ExportedRequest request)
    {
        var model = BodyModel.Of(request.Body, request.Request.Headers, request.Request.Target);
        model.Show(
            model.Form is BodyForm.Pretty or BodyForm.Fields ? model.Form
            : model.Reading.Kind is BodyKind.Text || model.Text.Exact ? BodyForm.Raw
            : BodyForm.Hex
        );
        model.Prepare();
        return model;
    }
}
