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

    private bool IsOdd(string text)
    {
        var path = _exports.Write("scan.csv", text);
        var table = new Table(new CsvDialect(",", '"', '"', 1, 1), ["number", "name", "city"], []) { HeaderCells = ["number", "name", "city"] };
        return ByteScan.Of(path, table, null, CancellationToken.None).IsOdd;
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
    public void Found(string rows) => Assert.That(IsOdd(Header + rows), Is.True);

    [Test]
    public void Blocks_do_not_matter()
    {
        var rows = string.Concat(Enumerable.Range(0, 120_000).Select(i => $"{i},\"Ann\r\n{i}\",Rome\r\n"));
        Assert.That(IsOdd(Header + rows), Is.False);
        Assert.That(IsOdd(Header + rows + "1,Ann,Rome,\r\n"), Is.True);
        Assert.That(IsOdd(Header + rows + "1,Ann,Rome\n"), Is.True);
    }
}
