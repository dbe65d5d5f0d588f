using System.Buffers;
using System.Text;
using Site.Disk;
using Site.Model;
using Xunit;

namespace Site.Tests.Disk;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public OutputFolderTests()
    {
        Directory.CreateDirectory(_root["input"]);
        Directory.CreateDirectory(_root["seeds"]);
    }

    [Fact]
    public void WritesTheSiteAndItsManifest()
    {
        var report = Keep(("index.html", "家"), ("plans/a/b.html", "b"), ("plans/c.html", ""));

        Assert.Equal(new OutputReport(Written: 3, Unchanged: 0, Deleted: 0, Repaired: false), report);
        Assert.Equal([".site-manifest", "index.html", "plans/a/b.html", "plans/c.html"], _root.Files("output"));
        Assert.Equal("家", File.ReadAllText(_root["output/index.html"]));
        Assert.Equal("site-manifest 1\ndone\nindex.html\nplans/a/b.html\nplans/c.html\nend\n", File.ReadAllText(_root["output/.site-manifest"]));
    }

    [Fact]
    public void LeavesTheSameContentAloneAndDeletesWhatIsNoLongerPartOfTheSite()
    {
        Keep(("index.html", "1"), ("plans/a.html", "a"), ("old/x/y.html", "y"), ("same.html", "s"));
        var stamp = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_root["output/same.html"], stamp);

        var report = Keep(("index.html", "2"), ("plans/a.html", "ab"), ("same.html", "s"));

        Assert.Equal(new OutputReport(Written: 2, Unchanged: 1, Deleted: 1, Repaired: false), report);
        Assert.Equal([".site-manifest", "index.html", "plans/a.html", "same.html"], _root.Files("output"));
        Assert.False(Directory.Exists(_root["output/old"]));
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(_root["output/same.html"]));
        Assert.Equal("2", File.ReadAllText(_root["output/index.html"]));
    }

    [Fact]
    public void MendsAFileThatSomebodyChangedOrRemoved()
    {
        Keep(("a.html", "aaa"), ("b.html", "bbb"));
        _root.Write("output/a.html", "zzz");
        File.Delete(_root["output/b.html"]);

        Assert.Equal(2, Keep(("a.html", "aaa"), ("b.html", "bbb")).Written);
        Assert.Equal("aaa", File.ReadAllText(_root["output/a.html"]));
    }

    [Fact]
    public void AFolderTakesThePlaceOfAFileAndBack()
    {
        Keep(("a", "file"), ("b/c/d", "deep"));
        Keep(("a/x", "folder"), ("b", "file"));

        Assert.Equal([".site-manifest", "a/x", "b"], _root.Files("output"));

        Keep(("A/x", "other letters"));

        Assert.Equal([".site-manifest", "A/x"], _root.Files("output"));
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("plans/photo.jpg")]
    [InlineData(".git/config")]
    [InlineData(".site-parts/1")]
    public void AFolderWithOtherPeoplesFilesIsRefused(string foreign)
    {
        Keep(("index.html", "1"));
        _root.Write("output/" + foreign, "mine");

        Assert.Equal((OutputProblem.ForeignFiles, foreign), Refusal(() => Keep(("index.html", "2"))));
        Assert.Equal("mine", File.ReadAllText(_root["output/" + foreign]));
        Assert.Equal("1", File.ReadAllText(_root["output/index.html"]));
    }

    [Fact]
    public void AFolderWithoutAManifestIsRefusedUnlessEmpty()
    {
        _root.Write("output/index.html", "mine");
        Assert.Equal((OutputProblem.ForeignFiles, "index.html"), Refusal(() => Keep(("index.html", "1"))));
        Assert.Equal(["index.html"], _root.Files("output"));

        File.Delete(_root["output/index.html"]);
        Assert.Equal(1, Keep(("index.html", "1")).Written);
    }

    [Fact]
    public void ALinkInTheFolderIsRefusedAndNotFollowed()
    {
        Keep(("plans/a.html", "a"));
        _root.Write("precious/a.html", "mine");
        Directory.Delete(_root["output/plans"], recursive: true);
        File.CreateSymbolicLink(_root["output/plans"], _root["precious"]);

        Assert.Equal((OutputProblem.ForeignFiles, "plans"), Refusal(() => Keep(("index.html", "1"))));
        Assert.Equal("mine", File.ReadAllText(_root["precious/a.html"]));
    }

    [Fact]
    public void AManifestCannotNameFilesOutside()
    {
        Keep(("index.html", "1"));
        _root.Write("precious.txt");
        _root.Write("output/.site-manifest", "site-manifest 1\ndone\n../precious.txt\nindex.html\nend\n");

        Keep(("index.html", "1"));

        Assert.True(File.Exists(_root["precious.txt"]));
    }

    [Fact]
    public void AManifestOfAnotherFormatIsRefused()
    {
        _root.Write("output/.site-manifest", "site-manifest 9\n");

        Assert.Equal(OutputProblem.UnknownManifest, Refusal(() => Keep(("index.html", "1"))).Problem);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/out")]
    [InlineData("seeds/out")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("link/out")]
    public void AFolderThatOverlapsTheSourcesIsRefused(string output)
    {
        File.CreateSymbolicLink(_root["link"], _root["input"]);

        Assert.Equal(OutputProblem.OverlapsSources, Refusal(() => Open(output)).Problem);
    }

    [Fact]
    public void AFileInPlaceOfTheFolderIsRefused()
    {
        _root.Write("output");

        Assert.Equal(OutputProblem.NotAFolder, Refusal(() => Open("output")).Problem);
    }

    [Fact]
    public void TwoBuildsAtOnceDoNotMixTheirFiles()
    {
        Keep(("index.html", "old"));
        var (first, second) = (Open("output"), Open("output"));
        var work = first.Begin([Promise("index.html", "new")]);

        Assert.Equal(OutputProblem.Busy, Refusal(() => second.Keep([Promise("index.html", "other")])).Problem);
        Assert.Equal(OutputProblem.Busy, Refusal(() => Keep(("index.html", "other"))).Problem);
        Assert.Equal("old", File.ReadAllText(_root["output/index.html"]));

        work.Finish();

        Assert.Equal([".site-manifest", "index.html"], _root.Files("output"));
        Keep(("index.html", "other"));
        Assert.Equal("other", File.ReadAllText(_root["output/index.html"]));
    }

    [Fact]
    public void ABuildThatLookedBeforeAnotherHadEndedIsRefused()
    {
        var late = Open("output");
        Keep(("a.html", "1"), ("b.html", "1"));

        Assert.Equal(OutputProblem.Busy, Refusal(() => late.Keep([Promise("a.html", "2")])).Problem);

        Assert.Equal([".site-manifest", "a.html", "b.html"], _root.Files("output"));
        Keep(("a.html", "2"));
        Assert.Equal([".site-manifest", "a.html"], _root.Files("output"));
    }

    [Fact]
    public void ABuildThatStopsHalfWayLeavesTheOldSiteUsableAndTheNextOneRepairsIt()
    {
        Keep(("index.html", "old"), ("gone.html", "old"));
        var bug = new OutputFile(new("z.html"), _ => throw new InvalidOperationException("bug"));

        Assert.Throws<InvalidOperationException>(() => Open("output").Keep([Promise("index.html", "new"), bug]));

        Assert.Equal("old", File.ReadAllText(_root["output/gone.html"]));
        Assert.Contains(File.ReadAllText(_root["output/index.html"]), new[] { "old", "new" });
        Assert.StartsWith("site-manifest 1\nbuilding\ngone.html\nindex.html\nz.html\n", File.ReadAllText(_root["output/.site-manifest"]), StringComparison.Ordinal);
        _root.Write("output/.site-parts/1", "half a fi");

        var report = Keep(("index.html", "new"));

        Assert.True(report.Repaired);
        Assert.Equal([".site-manifest", "index.html"], _root.Files("output"));
        Assert.False(Directory.Exists(_root["output/.site-parts"]));
        Assert.False(Keep(("index.html", "new")).Repaired);
    }

    [Theory]
    [InlineData("")]
    [InlineData("site-mani")]
    [InlineData("site-manifest 1\ndone\na.html\nb.ht")]
    public void ADamagedManifestIsMendedWhereEveryFileIsOfTheSite(string manifest)
    {
        Keep(("a.html", "a"), ("b.html", "b"));
        _root.Write("output/.site-manifest", manifest);

        Assert.True(Keep(("a.html", "a"), ("b.html", "b")).Repaired);

        _root.Write("output/.site-manifest", manifest);
        _root.Write("output/notes.txt", "mine");
        Assert.Equal((OutputProblem.ForeignFiles, "notes.txt"), Refusal(() => Keep(("a.html", "a"), ("b.html", "b"))));
    }

    [Fact]
    public void WhatTheFileSystemRefusesIsOneKindOfException()
    {
        Directory.CreateDirectory(_root["output/a.html"]);

        Assert.Equal("a.html", Refusal(() => Keep(("a.html", "1"), ("b.html", "2"))).Path);

        Directory.Delete(_root["output/a.html"]);
        Assert.True(Keep(("a.html", "1"), ("b.html", "2")).Repaired);
    }

    [Fact]
    public void ASourceThatCannotBeReadWhileItIsCopiedIsSaidSo()
    {
        var attachment = new OutputFile(new("files/a.pdf"), _ => throw new FileNotFoundException());

        Assert.Equal((OutputProblem.SourceUnreadable, "files/a.pdf"), Refusal(() => Open("output").Keep([attachment])));
    }

    [Theory]
    [InlineData("a.html", "a.html")]
    [InlineData("a.html", "A.html")]
    [InlineData("a", "a/b.html")]
    [InlineData("ok.html", "")]
    [InlineData("ok.html", "../a.html")]
    [InlineData("ok.html", "/a.html")]
    [InlineData("ok.html", "a//b.html")]
    [InlineData("ok.html", "a\\b.html")]
    [InlineData("ok.html", ".site-manifest")]
    public void TwoPromisesOfOnePathOrNonePathAreABug(string first, string second)
    {
        Assert.Throws<ArgumentException>(() => Keep((first, "1"), (second, "2")));
        Assert.False(Directory.Exists(_root["output"]));
    }

    [Fact]
    public void ManyFilesOfManySizesAreAllWhole()
    {
        var files = Enumerable.Range(0, 500).Select(i => ($"d{i % 7}/f{i}.html", new string((char)('a' + (i % 26)), i * i % 200_000))).ToArray();

        Keep(files);

        Assert.All(files, file => Assert.Equal(file.Item2, File.ReadAllText(_root["output/" + file.Item1])));
        Assert.Equal(500, Keep(files).Unchanged);
    }

    public void Dispose() => _root.Dispose();

    private OutputFolder Open(string output) => OutputFolder.Open(_root[output], _root.Path, _root["input"], _root["seeds"]);

    private OutputReport Keep(params (string Path, string Text)[] files) =>
        Open("output").Keep([.. files.Select(file => Promise(file.Path, file.Text))]);

    private static OutputFile Promise(string path, string text) => new(new(path), output => output.Write(Encoding.UTF8.GetBytes(text)));

    private static (OutputProblem Problem, string Path) Refusal(Action action)
    {
        var refusal = Assert.Throws<OutputFolderException>(action);
        return (refusal.Problem, refusal.Path);
    }
}
