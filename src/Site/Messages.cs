using Site.Model;
using Site.Privacy;
using Site.Registries;

namespace Site;

/// <summary>Every sentence of a finding, by room: what is wrong, where, and what to type instead.</summary>
/// <remarks>
/// The parts of this class stand in <c>Messages.*.cs</c>, one per room that finds faults. A code is stable and explained in
/// the input folder's README; a hint is never empty.
/// </remarks>
internal static partial class Messages
{
    private static Finding Error(string code, string path, SourceSpan span, string message, string hint) =>
        Make(code, Severity.Error, path, span, message, hint);

    private static Finding Warning(string code, string path, SourceSpan span, string message, string hint) =>
        Make(code, Severity.Warning, path, span, message, hint);

    private static Finding Hint(string code, string path, SourceSpan span, string message, string hint) =>
        Make(code, Severity.Hint, path, span, message, hint);

    // Messages quote what editors typed, and logs are read by many: no personal number leaves here whole.
    private static Finding Make(string code, Severity severity, string path, SourceSpan span, string message, string hint) =>
        new(code, severity, path, span, PersonalData.Hidden(message, PrivacyLexicon.Embedded), PersonalData.Hidden(hint, PrivacyLexicon.Embedded));
}
