using System.IO.Pipelines;
using WebhookInspector.Hosting.Wire;

namespace WebhookInspector.Capture;

/// <summary>
/// Delivers the last bytes of a connection before its end. The server drops a body's bytes when the end of the connection comes in the same
/// read; a request that was cut off must be stored with every byte received. Also records each request's head as it was sent.
/// </summary>
internal sealed class DeferredEndOfInput(PipeReader inner, HeadRecorder recorder) : PipeReader
{
    private ReadResult current;
    private long examinedLength;

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken ct = default) => Late(await inner.ReadAsync(ct));

    public override bool TryRead(out ReadResult result)
    {
        var read = inner.TryRead(out result);
        result = read ? Late(result) : result;
        return read;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        examinedLength = current.Buffer.Slice(consumed, examined).Length;
        recorder.Record(current.Buffer, consumed);
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private ReadResult Late(ReadResult result)
    {
        current = result;
        return result.IsCompleted && result.Buffer.Length > examinedLength
            ? new ReadResult(result.Buffer, result.IsCanceled, isCompleted: false)
            : result;
    }
}
