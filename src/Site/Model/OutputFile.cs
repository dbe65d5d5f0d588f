using System.Buffers;

namespace Site.Model;

/// <summary>A promise of one file of the built site: where it stands and how its bytes are written. Keeping it costs; holding it does not.</summary>
public sealed record OutputFile(SitePath Path, Action<IBufferWriter<byte>> Write);
