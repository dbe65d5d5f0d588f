namespace Site.Disk;

/// <summary>What a build changed on disk.</summary>
/// <param name="Repaired">The build before this one had stopped half-way.</param>
public sealed record OutputReport(int Written, int Unchanged, int Deleted, bool Repaired);
