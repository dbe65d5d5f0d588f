using System.Buffers;
using Site.Model;

namespace Site.Disk;

/// <summary>Keeps promises one after another with the same buffers: memory does not grow with the site.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="part">A file of its own in the same file system, renamed when it is complete, so that nobody sees half a file.</param>
internal sealed class FileKeeper(string folder, string part)
{
    /// <summary>A buffer that one large attachment made larger is not kept.</summary>
    private const int LargestKept = 1 << 20;

    private ArrayBufferWriter<byte> _wanted = new(1 << 16);
    private byte[] _found = [];

    public int Written { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Writes the file unless the one that stands there has the same content.</summary>
    /// <param name="foundLength">The length of the file that stands there; null when there is none.</param>
    public void Keep(OutputFile file, long? foundLength)
    {
        Make(file);
        var path = Path.Combine(folder, file.Path.Value);
        try
        {
            if (foundLength == _wanted.WrittenCount && IsSame(path)) Unchanged++;
            else Replace(path);
        }
        catch (Exception cause) when (OutputFolderException.IsRefusal(cause))
        {
            throw OutputFolderException.From(file.Path.Value, cause);
        }
    }

    private void Make(OutputFile file)
    {
        if (_wanted.Capacity > LargestKept) _wanted = new(1 << 16);
        else _wanted.ResetWrittenCount();
        try
        {
            file.Write(_wanted);
        }
        catch (Exception cause) when (OutputFolderException.IsRefusal(cause))
        {
            throw new OutputFolderException(OutputProblem.SourceUnreadable, file.Path.Value, cause);
        }
    }

    private bool IsSame(string path)
    {
        if (_found.Length < _wanted.WrittenCount || _found.Length > LargestKept) _found = new byte[_wanted.Capacity];
        var found = _found.AsSpan(0, _wanted.WrittenCount);
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        for (var read = 0; read < found.Length;)
        {
            var more = RandomAccess.Read(handle, found[read..], read);
            if (more == 0) return false;
            read += more;
        }

        return found.SequenceEqual(_wanted.WrittenSpan);
    }

    private void Replace(string path)
    {
        // Nobody else opens a part: where that is said, the runtime asks the system less.
        using (var handle = File.OpenHandle(part, FileMode.Create, FileAccess.Write, FileShare.None))
            RandomAccess.Write(handle, _wanted.WrittenSpan, 0);
        File.Move(part, path, overwrite: true);
        Written++;
    }
}
