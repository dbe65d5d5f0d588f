using System.Net;

namespace Site.Cli.Preview;

/// <summary>
/// Under which names the preview answers. A page elsewhere on the web can let its own name lead to this machine and would then
/// read the preview as if it were its own (DNS rebinding); a browser that does so still sends that name.
/// </summary>
/// <param name="ip">What the preview listens on.</param>
/// <param name="named">What was typed for it.</param>
internal sealed class HostNames(IPAddress ip, string named)
{
    private readonly bool _isAny = ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any);

    /// <summary>Whether a request that names this host is answered.</summary>
    /// <param name="host">Without the port.</param>
    public bool Hold(string host)
    {
        var bare = host.Trim('[', ']');
        if (bare is "127.0.0.1" or "::1" || bare.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return true;
        if (bare.Equals(named.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)) return true;

        // A number needs no name server, so nobody can lend it.
        return IPAddress.TryParse(bare, out var address) && (_isAny || address.Equals(ip));
    }
}
