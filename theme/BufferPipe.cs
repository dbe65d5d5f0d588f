using System.Buffers;
using System.IO.Pipelines;

namespace Theme;

/// <summary>
/// Lets a view, which writes to pipes, write into a plain buffer: nothing is ever flushed or waited for. Views write in many
/// small pieces, so a larger piece of the buffer is taken at a time.
/// </summary>
internal sealed class BufferPipe(IBufferWriter<byte> buffer) : PipeWriter
{
    private const int Piece = 1 << 14;

    private Memory<byte> _piece;
    private int _used;

    public override bool CanGetUnflushedBytes => true;

    /// <summary>None, so that views never try to flush.</summary>
    public override long UnflushedBytes => 0;

    public override void Advance(int bytes) => _used += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_piece.Length - _used <= sizeHint)
        {
            HandOver();
            _piece = buffer.GetMemory(Math.Max(sizeHint + 1, Piece));
        }

        return _piece[_used..];
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Gives what was written to the buffer; to be called when the view is done.</summary>
    public void HandOver()
    {
        if (_used > 0) buffer.Advance(_used);
        (_piece, _used) = (default, 0);
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
