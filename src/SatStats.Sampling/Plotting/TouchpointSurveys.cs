namespace SatStats.Sampling;

/// <summary>Everybody whose line was installed or repaired is asked the same day, and so is whoever was served by the hotline or in a hall.</summary>
internal static class TouchpointSurveys
{
    private const double LatenessTells = 0.6;

    private readonly record struct Invitation(int Ticket, int Customer, int At, bool WasLate);

    public static IEnumerable<Answer> Of(World world, TicketBook book, int month) =>
        Enumerable.Range(0, 4).SelectMany(t => Asked(world, Invitations(book, month, (byte)t), (byte)t, month));

    private static List<Invitation> Invitations(TicketBook book, int month, byte touchpoint)
    {
        var late = LateTickets(book, month);
        var invitations = new List<Invitation>();
        for (var opened = Math.Max(0, month - 1); opened <= month; opened++)
        {
            foreach (var ticket in book.Months[opened])
            {
                if (ticket.ResolvedAt < 0 || TouchpointOf(ticket) != touchpoint) continue;
                var at = InvitedAt(ticket.ResolvedAt);
                if (at < Clock.End && Clock.MonthOf(at) == month) invitations.Add(new(ticket.Number, ticket.Customer, at, late.Contains(ticket.Number)));
            }
        }
        return invitations;
    }

    private static HashSet<int> LateTickets(TicketBook book, int month)
    {
        var late = new HashSet<int>();
        foreach (var visit in book.Visits)
        {
            if (visit.Outcome == 0 && !visit.IsOnTime && Math.Abs(Clock.MonthOf(visit.From) - month) <= 1) late.Add(visit.Ticket);
        }
        return late;
    }

    private static int TouchpointOf(Ticket ticket) => ticket switch
    {
        { HasVisit: true, Type: Work.Install } => Touchpoint.Install,
        { HasVisit: true } => Touchpoint.Repair,
        { Type: Work.Request, Channel: 0 } => Touchpoint.Hotline,
        { Type: Work.Request, Channel: DeskJobs.Hall } => Touchpoint.Hall,
        _ => -1,
    };

    // Nobody is asked at night.
    private static int InvitedAt(int done)
    {
        var at = done + 30;
        var minute = at % Clock.Day;
        if (minute < 9 * 60) return at - minute + 9 * 60;
        return minute > 21 * 60 ? at - minute + Clock.Day + 9 * 60 : at;
    }

    private static IEnumerable<Answer> Asked(World world, List<Invitation> invitations, byte touchpoint, int month)
    {
        var dice = world.Dice("survey", month * 10 + touchpoint);
        var response = new Deck(invitations.Count, dice);
        var answered = Plot.CountOf(invitations.Count, Plot.Response);
        var top = touchpoint == Touchpoint.Install ? Plot.InstallTop2[month] : Plot.Top2[touchpoint];
        var late = Enumerable.Range(0, invitations.Count).Where(i => response.Rank(i) < answered && invitations[i].WasLate).Select(response.Rank).ToHashSet();
        var scores = Dealt(answered, late, top, dice);
        for (var i = 0; i < invitations.Count; i++)
        {
            var asked = new Answer(invitations[i].Customer, invitations[i].Ticket, touchpoint, invitations[i].At) { Mode = (byte)(dice.Happens(0.7) ? 0 : dice.Between(1, 2)) };
            yield return response.Rank(i) < answered ? Answered(asked, Scores.Of(scores[response.Rank(i)], top), invitations[i].WasLate, dice) : asked;
        }
    }

    // Those who had to wait give their good cards away: lateness tells, and the share of good cards stays what it was.
    private static Deck Dealt(int answered, HashSet<int> late, double top, Dice dice)
    {
        var scores = new Deck(answered, dice);
        for (var member = 0; member < answered; member++)
        {
            if (!late.Contains(member) || scores[member] >= top || !dice.Happens(LatenessTells)) continue;
            var other = dice.Below(answered);
            for (var tries = 0; tries < 50 && (late.Contains(other) || scores[other] < top); tries++) other = dice.Below(answered);
            if (!late.Contains(other)) scores.Swap(member, other);
        }
        return scores;
    }

    private static Answer Answered(Answer asked, sbyte score, bool wasLate, Dice dice)
    {
        var answer = asked with { AnsweredAt = asked.InvitedAt + dice.Between(2, 23 * 60 + 50 - asked.InvitedAt % Clock.Day), Score = score };
        if (asked.Touchpoint <= Touchpoint.Repair)
        {
            answer = answer with
            {
                Result = Scores.Near(score, dice),
                Punctuality = wasLate ? (sbyte)dice.Between(1, 6) : Scores.Near((sbyte)Math.Max((int)score, 6), dice),
                Professionalism = Scores.Near(score, dice),
                Staff = Scores.Near((sbyte)Math.Min(10, score + 1), dice),
            };
        }
        return Scores.WithWords(answer, dice);
    }
}
