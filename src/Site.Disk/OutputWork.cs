namespace Site.Disk;

/// <summary>A site that is being written into its folder.</summary>
public sealed class OutputWork
{
    private readonly OutputFolder _folder;
    private readonly OutputPlan _plan;

    internal OutputWork(OutputFolder folder, OutputPlan plan)
    {
        _folder = folder;
        _plan = plan;
    }

    /// <summary>Deletes what the site no longer has and closes the manifest; to be called when every file is written.</summary>
    /// <returns>How many files were deleted, those that stood in the way too.</returns>
    /// <exception cref="OutputFolderException">The file system refused.</exception>
    public int Finish()
    {
        _folder.Finish(_plan);
        return _plan.InTheWay.Count + _plan.Stale.Count;
    }
}
