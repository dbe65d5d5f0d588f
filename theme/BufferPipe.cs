using System.Buffers;
using System.IO.Pipelines;

namespace Theme;

/// <summary>Lets a view, which writes to pipes, write into a plain buffer: nothing is ever flushed or waited for.</summary>
internal sealed class BufferPipe(IBufferWriter<byte> buffer) : PipeWriter
{
    public override bool CanGetUnflushedBytes => true;

    /// <summary>None, so that views never try to flush.</summary>
    public override long UnflushedBytes => 0;

    public override void Advance(int bytes) => buffer.Advance(bytes);

    public override Memory<byte> GetMemory(int sizeHint = 0) => buffer.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => buffer.GetSpan(sizeHint);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
