using Site.Model;
using Site.Text;

namespace Site.Reading;

/// <summary>
/// <c>input/fragments/header.html</c> and <c>footer.html</c>: trusted because an editor put them there, copied into every page
/// without a look at what they hold, and said so in a finding.
/// </summary>
internal static class FragmentReading
{
    public static PageFragments Read(IEnumerable<SourceFile> files, List<Finding> findings)
    {
        var fragments = PageFragments.None;
        foreach (var file in files)
        {
            if (SourceNames.RoleOf(file) != SourceRole.Fragment) continue;
            var decoded = SourceTextReading.Read(file);
            findings.AddRange(decoded.Findings);
            if (decoded.Text?.Text is not { } html || string.IsNullOrWhiteSpace(html)) continue;
            findings.Add(Messages.FragmentCopied(file));
            fragments = file.Path == SourceNames.HeaderFragment ? fragments with { Header = html } : fragments with { Footer = html };
        }

        return fragments;
    }
}
