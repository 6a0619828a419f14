namespace SatStats.Sampling;

/// <summary>The story in numbers. The generators deal these shares and the truths are read from the same lines.</summary>
internal static class Plot
{
    public static readonly double[] RegionWeights = [24, 18, 14, 12, 10, 9, 7, 6];

    // Complaints: monthly, as a share of the customers.
    public const double ComplaintsPerCustomer = 0.073;
    public const double RepeatShare = 0.22;
    public const double MajorShare = 0.3;
    public const double Resolved = 0.98;
    public const double BillingRise = 1.6;
    public static readonly double[] CategoryWeights = [18, 24, 20, 12, 10, 9, 7];
    public static readonly double[] ChannelWeights = [38, 14, 9, 9, 5, 8, 4, 2, 4, 2, 1, 2, 2];
    public static readonly double[] MedianHours = [20, 17, 15, 13, 10, 8];
    public static readonly double[] InTime = [0.74, 0.74, 0.74, 0.75, 0.86, 0.90];
    public static readonly double[] Late = [0.12, 0.12, 0.12, 0.12, 0.02, 0];

    // Buying again, by state at the landmark.
    public const int QuickHours = 48;
    public const int LandmarkDays = 14;
    public const int WindowDays = 60;
    public static readonly string[] States = ["silent", "unresolved", "resolved", "resolved_quickly"];
    public static readonly double[] BuyAgain = [0.09, 0.19, 0.54, 0.82];

    // The relationship survey: monthly, as a share of the customers.
    public const double RelationshipInvited = 0.10;
    public const double Response = 0.40;
    public const double SilentShare = 0.18;
    public const double ComplainedShare = 0.06;
    public const double Promoters = 0.50;
    public const double Detractors = 0.15;

    // Top-2 shares by touchpoint; installation rises month by month.
    public static readonly double[] InstallTop2 = [0.70, 0.72, 0.75, 0.77, 0.80, 0.82];
    public static readonly double[] Top2 = [0, 0.66, 0.75, 0.80, 0.55];
    public const double MeanOfTop = 9.6;
    public const double MeanOfRest = 6.6;
    public static readonly double[] RestWeights = [3, 2, 3, 4, 8, 14, 24, 42];

    // Tickets: monthly, as shares of the customers.
    public const double Installs = 0.08;
    public const double Repairs = 0.05;
    public const double RemoteRepairs = 0.03;
    public const double Moves = 0.02;
    public const double Requests = 0.06;
    public const double SpamReports = 0.03;
    public const double SpeedTests = 0.04;
    public const double TicketsResolved = 0.97;
    public const double Automatic = 0.80;
    public static readonly double[] TicketChannelWeights = [40, 25, 9, 9, 4, 8, 2, 1, 1, 1];
    public const double RequestMedianHours = 4;
    public const double SpamMedianHours = 10;
    public const double MoveMedianHours = 50;

    // Visits.
    public const double InstallOnTime = 0.92;
    public const double DropOnTime = 0.75;
    public const int DropRegion = 1;
    public const int DropMonth = 4;
    public const double RepairOnTime = 0.90;
    public const double InstallFirstVisit = 0.88;
    public const double InstallRepairedSoon = 0.06;
    public const double RepairFirstVisit = 0.82;
    public const double RepairRepeated = 0.08;

    // Halls with tablets.
    public static readonly int[] PilotRegions = [0, 4];
    public const double TabletReduction = 0.40;

    // Lines and counters.
    public const double SpeedCompliant = 0.93;
    public const double SlowFollowedUp = 0.80;
    public const double SpamInterceptedAYear = 154_000_000;
    public static readonly double[] MessagingContacts = [50_000, 30_000];

    public static int CountOf(int customers, double share) => (int)Math.Round(customers * share, MidpointRounding.AwayFromZero);

    public static Mix Categories(int month) =>
        new([.. CategoryWeights.Select((w, i) => i == 0 && month == Clock.Months - 1 ? w * BillingRise : w)]);

    public static int Complaints(int customers, int month)
    {
        var rise = month == Clock.Months - 1 ? 1 + (BillingRise - 1) * CategoryWeights[0] / CategoryWeights.Sum() : 1;
        return CountOf(customers, ComplaintsPerCustomer * rise);
    }

    /// <summary>Hours from received to resolved by card; cards from <see cref="Resolved"/> up stay open.</summary>
    public static Curve ComplaintHours(int month)
    {
        var (median, inTime, early) = (MedianHours[month], InTime[month], Resolved - Late[month]);
        var middle = Resolved / 2;
        return new((0, 0.3), (0.12, median * 0.25), (0.28, median * 0.55), (middle, median),
            (middle + (inTime - middle) * 0.6, median + (46 - median) * 0.4), (inTime, 46), (inTime, 50),
            (early, 13.4 * 24), (early, 14.6 * 24), (Resolved + 0.001, 28 * 24));
    }
}
