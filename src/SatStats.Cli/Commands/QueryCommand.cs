using System.CommandLine;
using SatStats.Cli.Output;
using SatStats.Warehousing;

namespace SatStats.Cli.Commands;

/// <summary>satstats query: any SELECT over the records, read-only.</summary>
internal static class QueryCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var sql = new Argument<string>("sql") { Description = "A SELECT over complaints, tickets, visits, surveys, purchases, customers, speed_tests, activities; times are in UTC" };
        var (database, asOf, format, verbose) = (Options.Database(), Options.AsOf(), Options.Format(), Options.Verbose());
        var command = new ExampleCommand("query", "Run a SELECT over the imported records; nothing can be changed.", "satstats query \"select region, count(*) from complaints group by 1 order by 2 desc\"") { sql, database, asOf, format, verbose };
        command.SetAction((parsed, cancel) =>
        {
            using var warehouse = Warehouse.OpenToRead(surroundings.PathOf(parsed.GetValue(database)!), Options.AsOfText(parsed.GetValue(asOf)));
            var result = warehouse.QueryOfUser(parsed.GetValue(sql)!, cancel);
            var rows = result.Rows.ToList();
            var columns = result.Columns.Select((name, i) => new PrintColumn(name, rows.Any(r => r[i] is long or double) && rows.All(r => r[i] is null or long or double))).ToList();
            RowPrinter.Print(surroundings, parsed.GetValue(format), columns, rows);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
