using System.Security.Cryptography;
using System.Text;

namespace Site.Publishing;

/// <summary>UUIDs made from a name (version 5 of RFC 9562): the same name has the same one forever.</summary>
public static class NameBasedUuid
{
    /// <summary>The namespace of this program's names; changing it would make every feed entry new to its readers.</summary>
    private static readonly Guid Names = new("6f1d9a52-7c1e-5b8e-9d3a-2f4be0a6c871");

    public static Guid Of(string name) => Of(Names, name);

    /// <summary>Version 5 in any namespace.</summary>
    public static Guid Of(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));

        // The RFC names SHA-1; nothing secret depends on it.
#pragma warning disable CA5350
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash, bigEndian: true);
    }
}
