namespace SatStats.Measuring.Repurchase;

/// <summary>What records there are, and how many do not become an episode.</summary>
public sealed record ProblemLedger
{
    public long Complaints { get; init; }

    public long ComplaintsWithoutCustomer { get; init; }

    /// <summary>Problems that were told, of known customers.</summary>
    public long Problems { get; init; }

    /// <summary>Episodes that these make: after a gap, a problem of the same category begins a new one.</summary>
    public long ProblemEpisodes { get; init; }

    /// <summary>Customers behind them; the first episode of each counts.</summary>
    public long CustomersWithProblem { get; init; }

    /// <summary>Survey answers that say whether there was a problem, and whether it was told.</summary>
    public long AnswersAboutProblems { get; init; }

    /// <summary>Of which tell of a problem that nobody was told of.</summary>
    public long SilentAnswers { get; init; }

    /// <summary>Of which name no customer or no time.</summary>
    public long SilentUnusable { get; init; }

    /// <summary>Customers behind the rest who never complained either.</summary>
    public long SilentCustomers { get; init; }

    /// <summary>Episodes that their answers make.</summary>
    public long SilentEpisodes { get; init; }

    public long Purchases { get; init; }

    public long PurchasesWithoutCustomer { get; init; }

    /// <summary>The last purchase; in UTC.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The first episode's beginning; in UTC.</summary>
    public DateTime? FirstStart { get; init; }

    public long Customers { get; init; }

    /// <summary>Customers whose contract end is known.</summary>
    public long ContractEnds { get; init; }

    /// <summary>Episodes of which less than three months of earlier purchases are known, so that nothing is said of the customer's value.</summary>
    public long SpendingUnknown { get; init; }
}
