using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Site.Publishing.Search;

/// <summary>
/// The plans that hold a term, rising, with what ranking asks: whether it stands in the title or a heading, and in how many
/// sections. Filled block by block and used again for the next term.
/// </summary>
internal sealed class TermPlans(int planCount)
{
    /// <summary>More sections than this rank alike.</summary>
    public const int MostSections = 6;

    private readonly int[] _plans = new int[planCount];
    private readonly byte[] _sections = new byte[planCount];
    private readonly List<int> _titles = [];
    private readonly List<int> _headings = [];
    private readonly List<int> _several = [];
    private readonly List<int> _some = [];
    private int _lastSection;

    public int Count { get; private set; }

    public ReadOnlySpan<int> Plans => _plans.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        _titles.Clear();
        _headings.Clear();
        _several.Clear();
    }

    /// <summary>Notes one occurrence; blocks come in rising order. Returns the index of the plan among the term's plans.</summary>
    /// <param name="place">Four times the section, and the field, as in <see cref="SearchCorpus.BlockPlace"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(int plan, int place)
    {
        var index = Count - 1;
        var (section, field) = (place >> 2, (BlockField)(place & 3));
        if (index < 0 || _plans[index] != plan)
        {
            index = Count++;
            _plans[index] = plan;
            _sections[index] = 0;
            _lastSection = -1;
        }

        if (field == BlockField.Title) AddOnce(_titles, index);
        else if (_lastSection != section) AddSection(index, section);
        if (field == BlockField.Heading) AddOnce(_headings, index);
        return index;
    }

    private void AddSection(int index, int section)
    {
        _lastSection = section;
        if (_sections[index] < MostSections && ++_sections[index] == 2) _several.Add(index);
    }

    public void Write(BitWriter output)
    {
        output.WriteCount(Count);
        NumberSet.Write(output, Plans, 0, planCount - 1);
        WriteSome(output, CollectionsMarshal.AsSpan(_titles), Count);
        WriteSome(output, CollectionsMarshal.AsSpan(_headings), Count);
        WriteSections(output);
    }

    private static void AddOnce(List<int> list, int index)
    {
        if (list.Count == 0 || list[^1] != index) list.Add(index);
    }

    private static void WriteSome(BitWriter output, ReadOnlySpan<int> indexes, int among)
    {
        output.WriteCount(indexes.Length + 1);
        NumberSet.Write(output, indexes, 0, among - 1);
    }

    /// <summary>Those in more than one section among all, those in more than two among these, and so on until there are none.</summary>
    private void WriteSections(BitWriter output)
    {
        WriteSome(output, CollectionsMarshal.AsSpan(_several), Count);
        var among = _several.Count;
        for (var more = 3; more <= MostSections && among > 0; more++)
        {
            _some.Clear();
            var kept = 0;
            for (var i = 0; i < among; i++)
            {
                if (_sections[_several[i]] < more) continue;
                _some.Add(i);
                _several[kept++] = _several[i];
            }

            WriteSome(output, CollectionsMarshal.AsSpan(_some), among);
            among = kept;
        }
    }
}
