using System.Diagnostics;
using System.Text;
using Site.Disk;
using Site.Model;
using Xunit;

namespace Site.Tests.Disk;

public sealed class SourceFoldersTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    [Fact]
    public void HandsOverFilesInOrdinalOrderWithBytes()
    {
        foreach (var path in new[] { "input/plans/b.md", "input/plans/a/z.md", "input/plans/B.md", "input/site.yml", "seeds/s.txt", "output/no.html" })
            _root.Write(path, path);

        var files = Read().Files;

        Assert.Equal(
            ["input/plans/B.md", "input/plans/a/z.md", "input/plans/b.md", "input/site.yml", "seeds/s.txt"],
            files.Select(file => file.DisplayPath));
        Assert.Equal("plans/B.md", files[0].Path);
        Assert.Equal((SourceFolder.Seeds, "s.txt"), (files[4].Folder, files[4].Path));
        Assert.All(files, file => Assert.Equal(file.DisplayPath, Encoding.UTF8.GetString(file.Read())));
        Assert.All(files, file => Assert.Equal(file.Read().Length, file.Length));
    }

    [Fact]
    public void MissingFoldersGiveNoFile() => Assert.Empty(Read().Files);

    [Theory]
    [InlineData("计划 2015.md")]
    [InlineData("🎉.md")]
    [InlineData("cafe\u0301.md")]
    [InlineData("caf\u00e9.md")]
    [InlineData("a#b.md")]
    [InlineData("~a.md")]
    [InlineData("4913.md")]
    [InlineData("tmp.2026")]
    public void KeepsTheNameAsItIs(string name)
    {
        _root.Write("input/plans/" + name);

        Assert.Equal("plans/" + name, Assert.Single(Read().Files).Path);
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData("plans/.gitkeep")]
    [InlineData("plans/.DS_Store")]
    [InlineData("attachments/._表.pdf")]
    [InlineData("attachments/.keep")]
    [InlineData(".vscode/settings.json")]
    [InlineData("plans/.~lock.x.docx#")]
    [InlineData("plans/.~x.docx")]
    [InlineData("plans/.goutputstream-4TJ2L2")]
    [InlineData("plans/.x.md.swp")]
    [InlineData("plans/x.md.swp")]
    [InlineData("plans/~$x.docx")]
    [InlineData("plans/x.md~")]
    [InlineData("plans/#x.md#")]
    [InlineData("plans/.obsidian/x.md")]
    [InlineData("plans/.#x.md")]
    [InlineData("plans/4913")]
    [InlineData("plans/x.md.tmp")]
    [InlineData("plans/x.md.TMP.12345")]
    [InlineData("plans/x.md___jb_tmp___")]
    public void PassesOver(string path)
    {
        _root.Write("input/" + path);

        var sources = Read();

        Assert.Empty(sources.Files);
        Assert.Empty(sources.Refused);
    }

    [Theory]
    [InlineData("input/plans/.计划.md")]
    [InlineData("input/pages/.关于.md")]
    [InlineData("input/attachments/镇/.表.pdf")]
    [InlineData("input/plans/.md")]
    [InlineData("input/.site.yml")]
    [InlineData("seeds/.汇编.txt")]
    public void TellsOfAHiddenFileThatSomebodyMayHaveMeant(string path)
    {
        _root.Write(path);

        AssertRefused(path, RefusalReason.Hidden);
    }

    [Fact]
    public void TellsOfAHiddenFolderOnce()
    {
        _root.Write("input/plans/.旧稿/a.md");
        _root.Write("input/plans/.旧稿/.b.md");

        AssertRefused("input/plans/.旧稿", RefusalReason.Hidden);
    }

    [Fact]
    public void AFolderElsewhereIsShownByItsOwnName()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("texts/plans/a.md");

        var sources = SourceFolders.Read(_root.Path, elsewhere["texts"], _root["seeds"]);

        Assert.Equal("texts/plans/a.md", Assert.Single(sources.Files).DisplayPath);
    }

    [Fact]
    public void AFolderNamedLikeATextIsRefused()
    {
        _root.Write("input/plans/a.md/b.md");

        AssertRefused("input/plans/a.md", RefusalReason.NotAFile);
    }

    [Fact]
    public void APipeIsRefusedAndNotWaitedFor()
    {
        _root.Write("input/plans/empty.md", "");
        using (var mkfifo = Process.Start("mkfifo", _root["input/plans/pipe.md"])) mkfifo.WaitForExit();

        var sources = Read();

        Assert.Equal([new RefusedSource("input/plans/pipe.md", RefusalReason.NotAFile)], sources.Refused);
        Assert.Empty(Assert.Single(sources.Files).Read());
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("../../secret.md")]
    [InlineData("../../elsewhere")]
    [InlineData("..")]
    public void ALinkThatLeavesTheFolderIsRefused(string target)
    {
        _root.Write("secret.md");
        _root.Write("elsewhere/a.md");
        Link("input/plans/link.md", target == ".." ? "../.." : target);

        AssertRefused("input/plans/link.md", RefusalReason.LinkLeavesFolder, leadsTo: target == ".." ? "../.." : target);
    }

    [Fact]
    public void ALinkThroughAnotherLinkCannotLeaveEither()
    {
        _root.Write("elsewhere/a.md");
        Link("input/out", "../elsewhere");
        Link("input/plans/link.md", "../out/a.md");

        Assert.Equal(
            [new("input/out", RefusalReason.LinkLeavesFolder, "../elsewhere"), new RefusedSource("input/plans/link.md", RefusalReason.LinkLeavesFolder, "../out/a.md")],
            Read().Refused);
    }

    [Fact]
    public void ALinkWithinTheFolderIsFollowed()
    {
        _root.Write("input/pictures/a.png");
        Link("input/plans/pictures", "../pictures");
        Link("input/plans/b.png", "../pictures/a.png");

        Assert.Equal(["pictures/a.png", "plans/b.png", "plans/pictures/a.png"], Read().Files.Select(file => file.Path));
    }

    [Fact]
    public void AFolderThatIsItselfALinkIsRead()
    {
        _root.Write("real/plans/a.md");
        Link("input", "real");

        Assert.Equal("input/plans/a.md", Assert.Single(Read().Files).DisplayPath);
    }

    [Theory]
    [InlineData(".", RefusalReason.LinkInCircle)]
    [InlineData("..", RefusalReason.LinkInCircle)]
    [InlineData("link", RefusalReason.LinkInCircle)]
    [InlineData("nowhere", RefusalReason.LinkLeadsNowhere)]
    [InlineData("../plans/a.md/b.md", RefusalReason.LinkLeadsNowhere)]
    public void ALinkInACircleOrToNothingIsRefused(string target, RefusalReason reason)
    {
        _root.Write("input/plans/a.md");
        Link("input/plans/link", target);

        AssertRefused("input/plans/link", reason, files: 1, leadsTo: target);
    }

    [Fact]
    public void LinksToEachOtherAreACircle()
    {
        Link("input/plans/a.md", "b.md");
        Link("input/plans/b.md", "a.md");

        Assert.Equal(
            [new("input/plans/a.md", RefusalReason.LinkInCircle, "b.md"), new RefusedSource("input/plans/b.md", RefusalReason.LinkInCircle, "a.md")],
            Read().Refused);
    }

    [Fact]
    public void FoldersThatLinkToEachOtherEnd()
    {
        for (var i = 0; i < 8; i++)
        {
            _root.Write($"input/{i}/a.md");
            for (var other = 0; other < 8; other++) Link($"input/{i}/to{other}", $"../{other}");
        }

        Assert.InRange(Read().Files.Length, 8, 1000);
    }

    [Fact]
    public void AFolderThatCannotBeListedIsRefused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(), "The privileged user may read everything.");
        _root.Write("input/plans/a.md");
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(_root["input/plans"], UnixFileMode.None);
        try
        {
            AssertRefused("input/plans", RefusalReason.Unreadable);
        }
        finally
        {
            File.SetUnixFileMode(_root["input/plans"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _root.Dispose();

    private SiteSources Read() => SourceFolders.Read(_root.Path, _root["input"], _root["seeds"]);

    private void AssertRefused(string path, RefusalReason reason, int files = 0, string? leadsTo = null)
    {
        var sources = Read();

        Assert.Equal([new RefusedSource(path, reason, leadsTo)], sources.Refused);
        Assert.Equal(files, sources.Files.Length);
    }

    private void Link(string relative, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root[relative])!);
        File.CreateSymbolicLink(_root[relative], target);
    }
}
