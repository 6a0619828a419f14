using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

/// <summary>What the quick look at a large file must find, tried on small ones.</summary>
public sealed class ByteScanTests
{
    private const string Header = "number,name,city\r\n";

    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    private bool IsOdd(string text) => Found(text).IsOdd;

    private ByteFindings Found(string text)
    {
        var path = _exports.Write("scan.csv", text);
        var table = new Table(new CsvDialect(",", '"', '"', 1, 1), ["number", "name", "city"], []) { HeaderCells = ["number", "name", "city"] };
        return ByteScan.Of(path, table, null, CancellationToken.None);
    }

    [TestCase("1,Ann,Rome\r\n2,\"Bob\nB., \"\"x\"\"\r\",Oslo\r\n3,,\r\n")]
    [TestCase("1,Ann,Rome\r\n2,Bob,Oslo")]
    [TestCase("number 1,name,city\r\n")]
    [TestCase("")]
    public void A_text_that_the_engine_reads_faithfully_is_left_as_it_lies(string rows) => Assert.That(IsOdd(Header + rows), Is.False);

    [TestCase("1,Ann,Rome\n", TestName = "Another_line_end_is_found")]
    [TestCase("1,Ann,Rome\r", TestName = "A_lone_return_is_found_even_at_the_end")]
    [TestCase("1,Ann,Rome\r\n2,B\rob,Oslo\r\n", TestName = "A_lone_return_amid_a_row_is_found")]
    [TestCase("1,An\0n,Rome\r\n", TestName = "A_nul_is_found")]
    [TestCase("1,Ann,Rome\r\nnumber,name,city\r\n2,Bob,Oslo\r\n", TestName = "A_header_that_recurs_is_found")]
    [TestCase("1,Ann,Rome,\r\n", TestName = "A_cell_too_many_is_found_where_it_is_empty")]
    [TestCase("1,\"Ann, A.\",\"Rome\",\r\n", TestName = "A_cell_too_many_is_found_beside_quoted_ones")]
    [TestCase("1,\"Ann,Rome\r\n2,Bob,Oslo\r\n", TestName = "A_quote_that_nothing_closes_is_found")]
    [TestCase("1,Ann,Rome\r\n   \r\n2,Bob,Oslo\r\n", TestName = "A_line_of_blanks_is_found")]
    [TestCase("1,'=1+1,Rome\r\n", TestName = "A_cell_guarded_by_an_apostrophe_is_found")]
    [TestCase("1,\"'-1\",Rome\r\n", TestName = "A_guarded_cell_in_quotes_is_found")]
    public void Is_found(string rows) => Assert.That(IsOdd(Header + rows), Is.True);

    [TestCase("1,O'Neill,Rome\r\n2,it's,'s-Hertogenbosch\r\n", TestName = "An_apostrophe_that_is_text_guards_nothing")]
    [TestCase("1,Ann's -1,Rome\r\n", TestName = "An_apostrophe_amid_a_cell_guards_nothing")]
    public void Is_not_found(string rows) => Assert.That(IsOdd(Header + rows), Is.False);

    [TestCase("\u00A0", true)]
    [TestCase("\u3000", true)]
    [TestCase("\u2009", true)]
    [TestCase("\u202F", true)]
    [TestCase("\u205F", true)]
    [TestCase("\u1680", true)]
    [TestCase("\u2013", false)]
    [TestCase("\u3002", false)]
    [TestCase("\u4E2D\u6587\u00E9", false)]
    public void Blanks_beyond_ASCII_are_told_from_other_characters(string text, bool isBlank)
    {
        Assert.That(Found($"{Header}1,Ann{text},Rome\r\n").HasWideBlanks, Is.EqualTo(isBlank));
        // Where it stands across two blocks.
        foreach (var length in new[] { (1 << 20) - 2, (1 << 20) - 1, 1 << 20 })
            Assert.That(Found($"{Header}1,{new string('x', length - Header.Length - 2)}{text},Rome\r\n2,Bob,Oslo\r\n").HasWideBlanks, Is.EqualTo(isBlank));
    }

    [Test]
    public void The_engine_trims_what_is_found_and_nothing_else()
    {
        using var engine = new SatStats.Warehousing.Engine("Data Source=:memory:");
        foreach (var code in Enumerable.Range(0x21, 0xFFFD - 0x21).Where(c => c is < 0xD800 or > 0xDFFF))
        {
            var text = ((char)code).ToString();
            if (!WideBlanks.AreIn(System.Text.Encoding.UTF8.GetBytes(text)) && char.GetUnicodeCategory(text, 0) == System.Globalization.UnicodeCategory.SpaceSeparator) Assert.Fail($"U+{code:X4} is a blank and was not found.");
        }
        var trimmed = engine.Rows("select i from range(33, 55296) t(i) where trim(chr(i::integer)) = '' order by 1").Select(r => (int)(long)r[0]!).ToList();
        Assert.That(trimmed, Is.Not.Empty);
        Assert.That(trimmed.Where(c => !WideBlanks.AreIn(System.Text.Encoding.UTF8.GetBytes(((char)c).ToString()))), Is.Empty);
    }

    [Test]
    public void The_places_are_beginnings_of_rows_with_their_numbers()
    {
        var text = Header + string.Concat(Enumerable.Range(1, 120_000).Select(i => $"{i},\"Ann\r\n{i}\",Rome\r\n"));
        var found = Found(text);
        Assert.That(found.Places, Has.Count.GreaterThan(1));
        foreach (var place in found.Places.Where(p => p.Offset < text.Length)) Assert.That(text[(int)place.Offset..], Does.StartWith($"{place.Row + 1},\"Ann"));
        Assert.That(found.Before(1000, text.Length)!.Offset, Is.LessThanOrEqualTo(text.Length - 1000));
    }

    [Test]
    public void Blocks_do_not_matter()
    {
        var rows = string.Concat(Enumerable.Range(0, 120_000).Select(i => $"{i},\"Ann\r\n{i}\",Rome\r\n"));
        Assert.That(IsOdd(Header + rows), Is.False);
        Assert.That(IsOdd(Header + rows + "1,Ann,Rome,\r\n"), Is.True);
        Assert.That(IsOdd(Header + rows + "1,Ann,Rome\n"), Is.True);
    }
}
