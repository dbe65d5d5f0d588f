using Site.Disk;
using Xunit;

namespace Site.Tests.Disk;

public sealed class SourceListingTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly SourceListing _listing;

    public SourceListingTests()
    {
        _root.Write("input/plans/a.md", "old");
        _root.Write("input/plans/b.md", "old");
        _listing = new(_root.Path, _root["input"], _root["seeds"]);
    }

    [Fact]
    public void AFileThatIsAsItWasKeepsItsInstance()
    {
        var before = _listing.Read().Files;

        Assert.Equal(before, _listing.Read().Files, ReferenceEqualityComparer.Instance);
    }

    [Fact]
    public void AFileThatWasWrittenAnewIsAnotherAndTheRestStays()
    {
        var before = _listing.Read().Files;
        _root.Write("input/plans/a.md", "newer");

        var after = _listing.Read().Files;

        Assert.NotSame(before[0], after[0]);
        Assert.Equal("newer"u8.ToArray(), after[0].Read());
        Assert.Same(before[1], after[1]);
    }

    // Two saves within one tick of the disk's clock, or a copy that keeps the time: only the system's message tells.
    [Fact]
    public void AFileThatWasTouchedIsAnotherThoughLengthAndTimeAreTheSame()
    {
        var before = _listing.Read().Files;
        var written = File.GetLastWriteTimeUtc(_root["input/plans/a.md"]);
        File.SetLastWriteTimeUtc(_root.Write("input/plans/a.md", "new"), written);

        Assert.Same(before[0], _listing.Read().Files[0]);
        Assert.NotSame(before[0], _listing.Read(Touched("input/plans/a.md")).Files[0]);
    }

    [Fact]
    public void AFileThatTookAnothersNameIsAnother()
    {
        var before = _listing.Read().Files;
        File.Move(_root["input/plans/a.md"], _root["input/plans/c.md"]);

        var after = _listing.Read().Files;

        Assert.Equal(["plans/b.md", "plans/c.md"], after.Select(file => file.Path));
        Assert.Same(before[1], after[0]);
    }

    // A plain save is told by its path, and nothing else is looked at.
    [Fact]
    public void ASavedFileIsRenewedInItsPlace()
    {
        var before = _listing.Read().Files;
        _root.Write("input/plans/b.md", "newer");

        var after = _listing.Read(Touched("input/plans/b.md", "input/plans/b.md.1234")).Files;

        Assert.Same(before[0], after[0]);
        Assert.Equal(("plans/b.md", 5), (after[1].Path, after[1].Length));
        Assert.Equal("newer"u8.ToArray(), after[1].Read());
        Assert.Equal(after, _listing.Read().Files, ReferenceEqualityComparer.Instance);
    }

    [Theory]
    [InlineData("input/plans/c.md")]
    [InlineData("input/plans/x")]
    public void WhatIsNewOrGoneIsFoundWhateverElseWasSaved(string told)
    {
        _listing.Read();
        _root.Write("input/plans/b.md", "newer");
        _root.Write("input/plans/c.md", "third");
        _root.Write("input/plans/x/d.md", "fourth");
        File.Delete(_root["input/plans/a.md"]);

        var after = _listing.Read(Touched("input/plans/b.md", told));

        Assert.Equal(["plans/b.md", "plans/c.md", "plans/x/d.md"], after.Files.Select(file => file.Path));
        Assert.Equal("newer"u8.ToArray(), after.Files[0].Read());
    }

    [Fact]
    public void ALinkHasTheLengthOfWhatItLeadsTo()
    {
        File.CreateSymbolicLink(_root["input/plans/link.md"], "a.md");
        var before = _listing.Read().Files;
        Assert.Equal(3, before[2].Length);

        _root.Write("input/plans/a.md", "newer");

        Assert.Equal(5, _listing.Read().Files[2].Length);
    }

    public void Dispose() => _root.Dispose();

    private HashSet<string> Touched(params string[] paths) => [.. paths.Select(path => _root[path])];
}
