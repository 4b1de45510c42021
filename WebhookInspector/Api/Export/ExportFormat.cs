using System.Buffers;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Export;

/// <summary>A file format for requests, written one after the other.</summary>
internal abstract class ExportFormat
{
    public abstract string ContentType { get; }

    public abstract string Extension { get; }

    public virtual void Begin(IBufferWriter<byte> to) { }

    public abstract void Write(IBufferWriter<byte> to, ExportedRequest request);

    public virtual void End(IBufferWriter<byte> to) { }
}
