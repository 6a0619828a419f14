namespace SatStats.Importing;

/// <summary>Looks at the values of a draft's fields: drops what does not hold what its header says, and finds the words and dates that only the user can explain.</summary>
internal sealed class DraftEvidence(DraftRequest request, Table table, RecordDraft record, IReadOnlyList<Profile> lists)
{
    private readonly List<OpenPoint> _open = [];
    private readonly List<string> _remarks = [];
    private readonly List<DraftedWord> _words = [];
    private readonly IReadOnlyList<Profile> _generic = [.. lists.Where(p => p.IsGeneric)];

    /// <summary>The record without the fields whose columns hold something else.</summary>
    public RecordDraft Record { get; private set; } = record;

    public IReadOnlyList<OpenPoint> Open => _open;

    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>The file's words that stand for canonical values, in the order of the fields; yes and no for fields of yes and no.</summary>
    public IReadOnlyList<DraftedWord> Words => _words;

    /// <summary>Values that hold for every record: the ends of a scale that was turned round.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; private set; } = new Dictionary<string, string>();

    /// <summary>dmy, mdy or ymd, where it was given or some column shows it.</summary>
    public string? DateOrder { get; private set; }

    /// <summary>Texts that mean "no value", beside those that do so everywhere.</summary>
    public IReadOnlyList<string> Missing { get; } =
        [.. lists.Where(p => p.IsGeneric).SelectMany(p => p.Missing).Concat(request.Import.ExtraMissing).Distinct().Where(m => table.FirstRows.Any(r => r.Any(c => c.Trim() == m)))];

    /// <summary>The first two different values of each column.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Samples { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    public void Look(string path, DateOrders orders, CancellationToken ct)
    {
        var evidence = Record.Fields.Where(f => f.Columns.Count > 0).Select(f => new FieldEvidence(Record, f, table, WordsFor(f.Field))).ToList();
        var scan = new Scan(table, evidence, MissingTokens.For(_generic[0], Missing, table));
        scan.Run(path, [], null, ct);
        Samples = scan.Samples;
        foreach (var seen in evidence) Judge(seen);
        Order(evidence, orders);
        Scale(evidence);
    }

    private ValueWords WordsFor(Field field)
    {
        var given = request.Words.Where(w => w.Field == field.Name).GroupBy(w => w.Canonical).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(w => w.Word)]);
        var shipped = ValueWords.Of(field, _generic.Select(g => g.Values).Prepend(Record.Values));
        return new(field, shipped.Prepend(given));
    }

    private void Judge(FieldEvidence seen)
    {
        var field = seen.Draft.Field;
        if (seen.Moments is { } moments)
        {
            if (moments.Seen > 0 && moments.Written * 2 < moments.Seen && moments.Numbers * 2 < moments.Seen) Drop(seen, "dates");
        }
        else if (field.Type == FieldType.YesNo) YesNo(seen);
        else if (seen.Numbers is { } numbers && (seen.Words is null || numbers.Odd * 2 <= numbers.Seen))
        {
            if (numbers.Odd * 2 > numbers.Seen) Drop(seen, "numbers");
        }
        else if (seen.Words is not null) Folded(seen);
    }

    private void Folded(FieldEvidence seen)
    {
        var field = seen.Draft.Field;
        var isClosed = field.Values.Count > 0 || seen.Numbers is not null;
        List<string> allowed = field.Values.Count > 0 ? [.. field.Values] : ["5", "4", "3", "2", "1"];
        // A column with hundreds of different words is a text, whatever its header says.
        if (isClosed && seen.Words!.Words.Count() > 40) { Drop(seen, string.Join(", ", allowed)); return; }
        foreach (var (word, count) in seen.Words!.Words)
        {
            if (seen.ValueWords.Canonical(word) is { } canonical) _words.Add(new(field.Name, word, canonical));
            else if (isClosed && !(seen.Numbers is not null && double.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out _)))
                _open.Add(new("--value", $"What does '{word}' in '{seen.Draft.Columns[0]}' mean ({SatStats.Importing.Words.Count(count, "row")}) as {field.Name}?", allowed) { Field = field.Name, Word = word });
        }
    }

    private void YesNo(FieldEvidence seen)
    {
        var (field, found) = (seen.Draft.Field, seen.Words!.Words.ToList());
        var given = request.Words.Where(w => w.Field == field.Name).ToList();
        var words = new YesNoWords([.. Given("yes").Concat(_generic.SelectMany(g => g.Yes))], [.. Given("no").Concat(_generic.SelectMany(g => g.No))]);
        _words.AddRange(given);
        if (found.TrueForAll(w => double.TryParse(w.Key, System.Globalization.CultureInfo.InvariantCulture, out _)) && found.Exists(w => w.Key is "0" or "0.0")) return;
        if (found.Count > 12) { Drop(seen, "yes and no"); return; }
        foreach (var (word, count) in found.Where(w => !words.IsYes(w.Key) && !words.IsNo(w.Key)))
            _open.Add(new("--value", $"Does '{word}' in '{seen.Draft.Columns[0]}' ({SatStats.Importing.Words.Count(count, "row")}) mean yes or no as {field.Name}?", ["yes", "no"]) { Field = field.Name, Word = word });

        IEnumerable<string> Given(string canonical) => given.Where(w => w.Canonical == canonical).Select(w => w.Word);
    }

    private void Drop(FieldEvidence seen, string what)
    {
        var column = string.Join("' + '", seen.Draft.Columns);
        if (seen.Draft.IsGiven) throw new SatStatsException($"Column '{column}' was given as {seen.Draft.Field.Name}, but does not hold {what}.", $"Name another column: --map {seen.Draft.Field.Name}=<header>.", isUsage: true);
        _remarks.Add($"Column '{column}' was not taken as {seen.Draft.Field.Name}: it does not hold {what}.");
        Record = Record with { Fields = [.. Record.Fields.Where(f => f != seen.Draft)] };
    }

    private void Order(List<FieldEvidence> evidence, DateOrders orders)
    {
        var ambiguous = evidence.Where(e => e.Moments is not null && Record.Fields.Contains(e.Draft)).SelectMany(e => e.Moments!.Orders.Select(o => (Seen: e, o.Key, Order: o.Value))).ToList();
        var proven = ambiguous.Select(a => a.Order.Proven).OfType<DateOrder>().Distinct().ToList();
        DateOrder = orders.For("") is { } given ? DateOrders.Option(given) : proven is [var one] ? DateOrders.Option(one) : null;
        var open = ambiguous.Find(a => a.Order.Settled is null && orders.For(a.Seen.Draft.Field.Name) is null && (a.Order.IsContradictory || proven.Count != 1 || !a.Order.IsPossible(proven[0])));
        if (open.Order is null) return;
        var columns = string.Join("' and '", ambiguous.Where(a => a.Order.Settled is null).Select(a => string.Join("' + '", a.Seen.Draft.Columns)).Distinct());
        _open.Add(new("--date-order", $"In which order are day, month and year in '{columns}': {open.Order.Examples}?", ["dmy", "mdy", "ymd"]));
    }

    // Nothing in a column of numbers says whether 1 or 5 is the happy end.
    private void Scale(List<FieldEvidence> evidence)
    {
        if (evidence.Find(e => e.Draft.Field.Name == "satisfaction" && Record.Fields.Contains(e.Draft)) is not { Numbers: { Placed: > 0 } numbers } seen || numbers.Odd * 2 > numbers.Seen) return;
        if (request.HighestIsBest is null) _open.Add(new("--best", $"Is the highest or the lowest score in '{seen.Draft.Columns[0]}' the best?", ["high", "low"]) { Assumed = "high" });
        if (request.HighestIsBest is not false) return;
        var at = Enumerable.Range(0, Scales.Usual.Count).FirstOrDefault(i => numbers.Outside(i) == 0, Scales.Usual.Count - 1);
        var (least, most) = Scales.Usual[at];
        if (most - least > 10) throw new SatStatsException($"Scores in '{seen.Draft.Columns[0]}' run beyond 10, and cannot be turned round word by word.", "Turn the scale round in the export.");
        Constants = new Dictionary<string, string> { ["scale_min"] = FormattableString.Invariant($"{least}"), ["scale_max"] = FormattableString.Invariant($"{most}") };
        for (var score = (int)least; score <= (int)most; score++) _words.Add(new("satisfaction", FormattableString.Invariant($"{score}"), FormattableString.Invariant($"{(int)least + (int)most - score}")));
    }
}
