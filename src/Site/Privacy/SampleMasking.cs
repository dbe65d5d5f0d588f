using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>A sample without the digits of personal numbers, in its text and in all that is stated about it.</summary>
internal static class SampleMasking
{
    public static Plan Mask(Plan plan, ImmutableArray<PersonalSpot> body, RegistrySet registries)
    {
        var words = registries.Privacy;
        var (title, titleMarks) = TextMasking.Marked(plan.Title, plan.TitleMarks, PersonalData.FindNumbers(plan.Title, words, withAddresses: true));
        var (text, marks) = TextMasking.Marked(plan.Text.Text, plan.Marks, body);
        var masked = plan.Text with { Text = text };
        return plan with
        {
            Title = title,
            TitleMarks = titleMarks,
            Text = plan.Seed is null ? new BlockMasking(masked, marks, registries).Mask() : masked,
            Marks = marks,
            Stated = Mask(plan.Stated, words),
            HoldsPersonalNumbers = true,
        };
    }

    private static FrontMatter Mask(FrontMatter stated, PrivacyLexicon words) => stated with
    {
        Title = TextMasking.Masked(stated.Title, words),
        Province = TextMasking.Masked(stated.Province, words),
        City = TextMasking.Masked(stated.City, words),
        County = TextMasking.Masked(stated.County, words),
        Township = TextMasking.Masked(stated.Township, words),
        Issuer = TextMasking.Masked(stated.Issuer, words),
        Number = TextMasking.Masked(stated.Number, words),
        Index = TextMasking.Masked(stated.Index, words),
        Topics = [.. stated.Topics.Select(topic => TextMasking.Masked(topic, words))],
        Replaces = Unless(stated.Replaces, words),
        Aliases = [.. stated.Aliases.Where(alias => !LinkNumbers.MayHold(alias.Value, words))],
        Attachments =
        [
            .. stated.Attachments.Where(attachment => !LinkNumbers.MayHold(attachment.File, words))
                .Select(attachment => attachment with { Title = TextMasking.Masked(attachment.Title, words) }),
        ],
        Origin = Mask(stated.Origin, words),
    };

    /// <summary>An address with other digits would lead elsewhere: it goes whole.</summary>
    public static SourceReference? Mask(SourceReference? origin, PrivacyLexicon words) => origin is null ? null : origin with
    {
        Title = origin.Title is { } title ? TextMasking.Masked(title, words) : null,
        Url = origin.Url is { } url && LinkNumbers.MayHold(url, words) ? null : origin.Url,
        File = origin.File is { } file && LinkNumbers.MayHold(file, words) ? null : origin.File,
    };

    private static Stated<string>? Unless(Stated<string>? address, PrivacyLexicon words) =>
        address is not null && LinkNumbers.MayHold(address.Value, words) ? null : address;
}
