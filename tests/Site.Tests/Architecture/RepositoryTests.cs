using System.Security.Cryptography;
using Xunit;

namespace Site.Tests.Architecture;

public sealed class RepositoryTests
{
    [Theory]
    [InlineData("000_2752b44bf6f831f0.txt", "64df93d455ab070f11a0a608e7f05e7d52e0be12cc2d61edaea803cc2e1c5473")]
    public void A_seed_stands_byte_for_byte_as_it_was_found(string name, string expected)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("seeds", name));

        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
