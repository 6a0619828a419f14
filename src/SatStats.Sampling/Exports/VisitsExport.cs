namespace SatStats.Sampling;

/// <summary>Appointments and arrivals of the field teams, with semicolons.</summary>
internal static class VisitsExport
{
    public const string Name = "visits-2013H2.csv";

    public static SampleFile Write(World world, TicketBook book, string folder, DirtLog dirt)
    {
        using var text = new DelimitedText(Path.Combine(folder, Name), ';', TimeStyle.Iso);
        text.Row("Visit ID", "Ticket ID", "Customer ID", "Type", "Region", "Team", "Technician",
            "Appointment From", "Appointment To", "Arrived At", "Completed At", "Outcome", "Indoor Minutes");
        for (var i = 0; i < book.Visits.Count; i++) WriteRow(text, world, book.Visits[i], i + 1);
        for (var i = 40; i < 42; i++) WriteRow(text, world, book.Visits[i], i + 1);
        dirt.Note(Name, "exactly repeated row", "one of the two is kept", 2);
        return new(Name, "visit", text.Rows - 1, "UTF-8, LF, semicolons, 2013-07-01 08:05:00");
    }

    private static void WriteRow(DelimitedText text, World world, Visit v, int number)
    {
        text.Add(string.Create(CultureInfo.InvariantCulture, $"V{number:D8}")).Add(Words.Ticket(v.Ticket)).Add(Words.Customer(v.Customer));
        text.Add(Words.TicketTypes[v.Type]).Add(Words.Regions[world.Regions[v.Customer]]).Add(Words.Team(v.Team));
        text.Add(string.Create(CultureInfo.InvariantCulture, $"E{v.Team:D2}{v.Technician}"));
        text.AddTime(v.From).AddTime(v.Until).AddTime(v.ArrivedAt).AddTime(v.CompletedAt).Add(Words.Outcomes[v.Outcome]);
        _ = v.Outcome == 2 ? text.Add("") : text.AddTenths(v.IndoorTenths);
        text.EndRow();
    }
}
