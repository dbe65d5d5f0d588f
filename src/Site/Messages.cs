using Site.Model;

namespace Site;

/// <summary>Every sentence of a finding, by room: what is wrong, where, and what to type instead.</summary>
/// <remarks>
/// The parts of this class stand in <c>Messages.*.cs</c>, one per room that finds faults. A code is stable and explained in
/// the input folder's README; a hint is never empty.
/// </remarks>
internal static partial class Messages
{
    private static Finding Error(string code, string path, SourceSpan span, string message, string hint) =>
        new(code, Severity.Error, path, span, message, hint);

    private static Finding Warning(string code, string path, SourceSpan span, string message, string hint) =>
        new(code, Severity.Warning, path, span, message, hint);

    private static Finding Hint(string code, string path, SourceSpan span, string message, string hint) =>
        new(code, Severity.Hint, path, span, message, hint);
}
