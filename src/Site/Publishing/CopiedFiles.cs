using System.Buffers;
using Site.Model;

namespace Site.Publishing;

/// <summary>Attachments and pictures, byte for byte.</summary>
internal static class CopiedFiles
{
    public static IEnumerable<OutputFile> Of(AddressBook book) =>
        book.FileAddresses.Select(file => new OutputFile(file.Value, output => output.Write(book.Files[file.Key].Read())));
}
