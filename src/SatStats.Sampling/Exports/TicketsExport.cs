namespace SatStats.Sampling;

/// <summary>The tickets, one file a month, in English with the day first. Whatever was not closed at a month's end comes again in the next file.</summary>
internal static class TicketsExport
{
    private static readonly string[] s_header =
    [
        "Ticket ID", "Customer ID", "Type", "Channel", "Category", "Priority", "Region", "Area Type", "Segment", "Team", "Assignee", "Opened At",
        "First Response At", "Due At", "Resolved At", "Closed At", "Status", "Reopened", "Transfers", "Handling", "Origin", "Dispatch", "Handling Minutes", "Queue",
    ];

    private const int UpperCaseMonth = 1;
    private const int MisspeltMonth = 2;
    private const int TrailingMonth = 3;
    private const int BlankMonth = 4;

    public static IEnumerable<SampleFile> Write(World world, TicketBook book, string folder, DirtLog dirt)
    {
        List<Ticket> open = [];
        for (var month = 0; month < Clock.Months; month++)
        {
            var name = NameOf(month);
            using var text = new DelimitedText(Path.Combine(folder, name), ',', TimeStyle.DayFirst, windows: month % 2 == 0);
            text.Row(Header(month, name, dirt));
            var moment = Clock.FirstDay(month + 1) * Clock.Day;
            foreach (var ticket in open) WriteRow(text, world, ticket.AsOf(moment), name, -1, dirt);
            if (open.Count > 0) dirt.Note(name, "ticket of an earlier file, in its new state", "the newer state replaces the older", open.Count);
            var tickets = book.Months[month];
            for (var i = 0; i < tickets.Count; i++) WriteRow(text, world, tickets[i].AsOf(moment), name, i, dirt);
            if (month == 0) Repeat(text, world, tickets, moment, name, dirt);
            open = [.. open.Concat(tickets).Where(t => t.ClosedAt < 0 || t.ClosedAt >= moment)];
            yield return new(name, "ticket", text.Rows - 1, $"UTF-8{(month % 2 == 0 ? " with BOM, CRLF" : ", LF")}, commas, 01/07/2013 08:05");
        }
    }

    public static string NameOf(int month) => $"tickets-{Clock.Name(month)}.csv";

    private static string[] Header(int month, string name, DirtLog dirt)
    {
        if (month == UpperCaseMonth) dirt.Note(name, "header in upper case", "mapped all the same");
        if (month == TrailingMonth) dirt.Note(name, "header names with trailing spaces", "mapped all the same");
        return month switch
        {
            UpperCaseMonth => [.. s_header.Select(h => h.ToUpperInvariant())],
            TrailingMonth => [.. s_header.Select((h, i) => i % 3 == 0 ? h + " " : h)],
            _ => s_header,
        };
    }

    private static void Repeat(DelimitedText text, World world, List<Ticket> tickets, int moment, string name, DirtLog dirt)
    {
        for (var i = 20; i < 23; i++) WriteRow(text, world, tickets[i].AsOf(moment), name, -1, dirt);
        dirt.Note(name, "exactly repeated row", "one of the two is kept", 3);
    }

    private static string AreaType(string area, int month, int place, string name, DirtLog dirt)
    {
        if (month == MisspeltMonth && place is >= 10 and < 16)
        {
            dirt.Note(name, "area type misspelt (Urbna, rurall)", "kept and reported: not a valid value");
            return area == "urban" ? "Urbna" : "rurall";
        }
        if (month != TrailingMonth || place is < 10 or >= 20) return area;
        dirt.Note(name, "area type with a trailing space", "trimmed");
        return area + " ";
    }

    private static bool HasBlankCustomer(Ticket ticket, int month, int place, string name, DirtLog dirt)
    {
        if (month != BlankMonth || place < 0 || ticket.Type != Work.Spam || dirt.CountOf(name, "customer number is blank") == 3) return false;
        dirt.Note(name, "customer number is blank", "kept: the ticket counts, the customer is unknown");
        return true;
    }

    private static void WriteRow(DelimitedText text, World world, Ticket t, string name, int place, DirtLog dirt)
    {
        var month = t.Number / 10_000_000 - 7;
        text.Add(Words.Ticket(t.Number)).Add(HasBlankCustomer(t, month, place, name, dirt) ? "" : Words.Customer(t.Customer));
        text.Add(Words.TicketTypes[t.Type]).Add(Words.TicketChannels[t.Channel]).Add(Words.TicketCategories[t.Category]).Add(Words.Priorities[t.Priority]);
        text.Add(Words.Regions[world.Regions[t.Customer]]).Add(AreaType(world.Rural[t.Customer] == 1 ? "rural" : "urban", month, place, name, dirt));
        text.Add(Words.Segments[world.Segments[t.Customer]]).Add(Words.Team(t.Team)).Add(string.Create(CultureInfo.InvariantCulture, $"A{t.Team:D2}{t.Assignee:D2}"));
        text.AddTime(t.OpenedAt).AddTime(t.FirstResponseAt).AddTime(t.DueAt).AddTime(t.ResolvedAt).AddTime(t.ClosedAt).Add(StatusOf(t));
        text.Add(t.IsReopened ? "yes" : "no").Add(t.Transfers).Add(Words.Handlings[t.Handling]).Add(Words.Origins[t.Origin]);
        text.Add(t.IsAutomatic ? "automatic" : "manual");
        _ = t.ResolvedAt < 0 ? text.Add("") : text.AddTenths(t.HandlingTenths);
        text.Add(Words.Queues[world.Regions[t.Customer] % Words.Queues.Length]);
        text.EndRow();
    }

    private static string StatusOf(Ticket t) =>
        t.ClosedAt >= 0 ? "closed" : t.ResolvedAt >= 0 ? "resolved" : t.FirstResponseAt >= 0 ? "pending" : "open";
}
