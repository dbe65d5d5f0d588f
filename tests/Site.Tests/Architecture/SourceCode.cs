using System.Text.RegularExpressions;

namespace Site.Tests.Architecture;

/// <summary>A source file of the product, with its comments taken out.</summary>
/// <param name="Path">Relative to the repository, with <c>/</c>.</param>
internal sealed partial record SourceCode(string Path, string Text)
{
    /// <summary>Every C# file and view below a folder of the repository.</summary>
    public static IEnumerable<SourceCode> Below(string folder) =>
        WorkingCopy.Files(folder)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Select(path => new SourceCode(path, Comment().Replace(File.ReadAllText(Repository.PathOf(path)), "")));

    public IEnumerable<string> Namespaces => Namespace().Matches(Text).Select(match => match.Groups[1].Value);

    public IEnumerable<string> Types => TypeName().Matches(Text).Select(match => match.Groups[1].Value);

    // using Site.Model;   using static Site.Model.X;   using Y = Site.Model.X;   @using Site.Model   Site.Model.X in code
    public IEnumerable<string> QualifiedNames => QualifiedName().Matches(Text).Select(match => match.Groups[1].Value);

    // // a remark, /// a doc comment, /* a block */, @* a view's remark *@ — but not the // of https://
    [GeneratedRegex(@"(?<!:)//[^\n]*|/\*[\s\S]*?\*/|@\*[\s\S]*?\*@")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    // public sealed partial record Plan(…
    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record)\s+(?:class\s+|struct\s+)?([A-Z]\w*)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(?<![\w.@])(?:global::)?(Site\.[A-Z]\w*(?:\.[A-Z]\w*)*)")]
    private static partial Regex QualifiedName();
}
