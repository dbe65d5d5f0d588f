using Statiq.App;
using Statiq.Common;
using Statiq.Web;
using StatiqHost;

// The manifest in Site.Disk cleans the output folder; Statiq would empty it first, and its cache knows files by a short hash only.
return await Bootstrapper.Factory
    .CreateDefault(args)
    .AddHostingCommands()
    .AddPipelineCommand("build")
    .AddSetting(Keys.CleanMode, CleanMode.None)
    .AddSetting(Keys.UseCache, false)
    .SubscribeEvent<AfterEngineExecution>(done => BuildSite.Finish(done.Outputs))
    .RunAsync();
