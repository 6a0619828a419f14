using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>satstats read: what a file's table is taken to be.</summary>
public sealed class ReadTests
{
    private static CommandResult Read(string text, params string[] options)
    {
        using var work = new Workdir().Write("a.csv", text);
        return work.Run(["read", "a.csv", .. options]);
    }

    [Test]
    public void I_see_a_file_as_it_is_understood_with_nothing_typed() =>
        Assert.That(Read("a;b\n007;1,50\n;\"x \"\"y\"\"\"\n").Ends(0).Out, Is.EqualTo("a,b\n007,\"1,50\"\n,\"x \"\"y\"\"\"\n"));

    [TestCase("table", "007")]
    [TestCase("markdown", "| 007 | 2 |")]
    [TestCase("json", "\"a\": \"007\"")]
    public void I_can_have_it_in_any_format(string format, string expected) => Read("a,b\n007,2\n", "--format", format).Ends(0).Prints(expected);

    [Test]
    public void I_can_look_at_the_first_rows_only() => Assert.That(Read("a,b\n1,2\n3,4\n5,6\n", "--limit", "2").Ends(0).Out, Is.EqualTo("a,b\n1,2\n3,4\n"));

    [Test]
    public void Rows_that_cannot_be_cut_are_named_and_the_others_printed()
    {
        var result = Read("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,\"2\"x,3\n4,5,6\n").Ends(ExitCode.DoneWithRejects);
        Assert.That(result.Out, Is.EqualTo("a,b,c\n1,2,3\n4,5,6\n"));
        result.Says("line 3: the row has fewer cells than the header's 3: 1,2", "line 4: the row has more cells than the header's 3: 1,2,3,4", "line 5: the row has text after a closing quote: 1,\"2\"x,3");
    }

    [Test]
    public void An_empty_cell_too_many_at_the_end_is_not_dropped_without_a_word() =>
        Assert.That(Read("a,b,c\n1,2,3\n1,,2,\n4,5,6\n7,8,9\n").Ends(ExitCode.DoneWithRejects).Says("line 3: the row has more cells").Out, Is.EqualTo("a,b,c\n1,2,3\n4,5,6\n7,8,9\n"));

    [Test]
    public void A_quote_that_nothing_closes_spoils_its_own_row_and_no_other()
    {
        var result = Read("a,b,c\n1,2,\"\n4,5,6\n7,\"8\",9\n10,11,12\n").Ends(ExitCode.DoneWithRejects);
        Assert.That(result.Out, Is.EqualTo("a,b,c\n4,5,6\n7,8,9\n10,11,12\n"));
        result.Says("line 2: the row has");
    }

    [Test]
    public void What_a_badly_quoted_cell_says_in_its_second_line_is_not_taken_for_a_row()
    {
        var result = Read("id,text\n1,fine\n2,\"said \"hi\" and\nleft, \"really\"\"\n3,fine\n").Ends(ExitCode.DoneWithRejects);
        Assert.That(result.Out, Is.EqualTo("id,text\n1,fine\n3,fine\n"));
    }

    [TestCase("a,b\r\n1,2\n3,4\r5,6\r\n")]
    [TestCase("a,b\n1,2\r\n3,4\n5,6")]
    [TestCase("a,b\r1,2\r3,4\r5,6\r")]
    [TestCase("a,b\n1,2\n3,4\r\n5,6\n")]
    public void Line_ends_of_any_kind_and_mixed_are_line_ends(string text) => Assert.That(Read(text).Ends(0).Out, Is.EqualTo("a,b\n1,2\n3,4\n5,6\n"));

    [Test]
    public void Lines_are_counted_as_in_the_file_even_where_line_ends_are_mixed() =>
        Read("a,b,c\r\n1,\"2\r\nx\",3\r4,5\n7,8,9\n").Ends(ExitCode.DoneWithRejects).Says("line 4: the row has fewer cells");

    [Test]
    public void Line_ends_within_cells_come_out_as_they_went_in() =>
        Assert.That(Read("a,b\r\n1,\"x\ny\r\nz\rw\"\n2,3\r\n").Ends(0).Out, Is.EqualTo("a,b\n1,\"x\ny\r\nz\rw\"\n2,3\n"));

    [Test]
    public void A_file_without_a_header_is_printed_without_one_and_told()
    {
        var text = "2026-01-31,10,x\n2026-02-01,20,y\n";
        Assert.That(Read(text).Ends(0).Says("No header found; the columns are called column_1 to column_3").Out, Is.EqualTo(text));
        Read(text, "--format", "json").Ends(0).Prints("\"column_1\": \"2026-01-31\"");
    }

    [Test]
    public void I_can_say_that_there_is_no_header() => Assert.That(Read("a,b\nc,d\n", "--header-rows", "0").Ends(0).Out, Is.EqualTo("a,b\nc,d\n"));

    [Test]
    public void I_can_say_where_the_table_begins() =>
        Assert.That(Read("x,y\n1,2\nid,name,city\n3,Ann,Rome\n", "--skip-rows", "2").Ends(0).Out, Is.EqualTo("id,name,city\n3,Ann,Rome\n"));

    [Test]
    public void A_second_table_in_the_file_is_not_mixed_into_the_first()
    {
        var result = Read("id,name,city\n1,Ann,Rome\n2,Bob,Oslo\n\nid,name\n1,Ann\n").Ends(ExitCode.DoneWithRejects);
        Assert.That(result.Out, Is.EqualTo("id,name,city\n1,Ann,Rome\n2,Bob,Oslo\n"));
        result.Says("line 5: the row belongs to another table, which begins in line 5; --skip-rows 4 reads that one", "line 6:");
    }

    [Test]
    public void An_empty_file_is_an_empty_table() => Assert.That(Read("").Ends(0).Says("The file is empty").Out, Is.Empty);

    [Test]
    public void Guards_against_formulas_are_no_part_of_the_value_and_apostrophes_are()
    {
        var result = Read("a,b\n'=1+1,'tis\n'-5,'@x\n", "--format", "json").Ends(0).Says("3 cells are guarded");
        Assert.That(result.Json().RootElement.EnumerateArray().SelectMany(r => r.EnumerateObject().Select(c => c.Value.GetString())), Is.EqualTo(new[] { "=1+1", "'tis", "-5", "@x" }));
    }

    private static IEnumerable<string> Spectrum() => ["comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates", "newlines", "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"];

    [TestCaseSource(nameof(Spectrum))]
    public void The_public_edge_cases_read_as_they_should(string name)
    {
        var (csv, json) = (SharedData.Real("csv-spectrum", "csvs", name + ".csv"), SharedData.Real("csv-spectrum", "json", name + ".json"));
        using var work = new Workdir();
        using var read = work.Run("read", csv, "--format", "json").Ends(0).Json();
        var expected = File.ReadAllText(json, Encoding.UTF8);
        // The set's own answer to this one names another telephone number than its CSV holds.
        if (name == "location_coordinates") expected = expected.Replace(Phone(expected), Phone(File.ReadAllText(csv, Encoding.UTF8)), StringComparison.Ordinal);
        if (expected.TrimStart().StartsWith('{')) expected = $"[{expected}]";
        using var wanted = JsonDocument.Parse(expected);
        Assert.That(Rows(read), Is.EqualTo(Rows(wanted)));
    }

    private static string Phone(string text) => System.Text.RegularExpressions.Regex.Match(text, @"\d{10,}").Value;

    private static IEnumerable<string> Rows(JsonDocument json) => json.RootElement.EnumerateArray().Select(r => string.Join('|', r.EnumerateObject().Select(c => $"{c.Name}={c.Value.GetString()}")));
}
