using System.Text;
using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Sharing;

namespace WebhookInspector.Components.Pages.Shares;

/// <summary>
/// A body in the single form that a page without buttons shows: formatted JSON or XML, a form's fields, else text, else bytes; only its
/// beginning. Of a long body only that is read: anyone with the link can ask for it, again and again.
/// </summary>
/// <param name="IsCut">True when there is more than the model holds.</param>
internal sealed record SharedBody(BodyModel Model, bool IsCut)
{
    /// <summary>A body up to this size is read as a whole.</summary>
    private const int WholeBytes = 1024 * 1024;

    private const int BeginningBytes = 256 * 1024;

    /// <returns>Null when the request was deleted meanwhile.</returns>
    public static SharedBody? Of(SharedContent request, SharedBodies bodies)
    {
        var (body, headers) = (request.Body, request.Request.Headers.AsShown());
        var bytes = new byte[body.Length <= WholeBytes ? body.Length : BeginningBytes];
        if (!bodies.TryRead(body, 0, bytes))
            return null;
        var decoded = BodyDecoding.Decode(bytes, headers, WholeBytes);
        var isCut = bytes.Length < body.Length || decoded.Bytes.Length >= WholeBytes;
        var model = new BodyModel(isCut ? WholeCharacters(decoded.Bytes) : decoded.Bytes, request.Request.Summary.ContentType);
        model.Show(
            model.View is BodyViewKind.Pretty or BodyViewKind.Fields ? model.View
            : isCut && model.Views.Contains(BodyViewKind.Pretty) ? BodyViewKind.Pretty
            : model.Reading.Kind is BodyKind.Text || model.Text.Exact ? BodyViewKind.Raw
            : BodyViewKind.Hex
        );
        model.Prepare();
        return new SharedBody(model, isCut);
    }

    /// <summary>Leaves out a UTF-8 character that was cut: the text would count as broken.</summary>
    private static ReadOnlyMemory<byte> WholeCharacters(ReadOnlyMemory<byte> bytes)
    {
        for (var tail = 1; tail <= Math.Min(4, bytes.Length); tail++)
        {
            var rest = bytes.Span[^tail..];
            if ((rest[0] & 0xC0) != 0x80)
                return Rune.DecodeFromUtf8(rest, out _, out _) == System.Buffers.OperationStatus.NeedMoreData ? bytes[..^tail] : bytes;
        }

        return bytes;
    }
}
