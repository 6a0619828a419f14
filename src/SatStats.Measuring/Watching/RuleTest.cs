using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Watching;

/// <summary>How strong the evidence is that a rule of a control chart was broken by more than chance.</summary>
/// <param name="Dispersion">How much more the series varies than chance explains: 1 if chance explains it.</param>
/// <param name="Freedom">Degrees of freedom of the dispersion.</param>
internal abstract record RuleTest(double Dispersion, double Freedom)
{
    /// <summary>Whether the evidence is of a rise.</summary>
    public abstract bool IsRise { get; }

    /// <summary>
    /// The dispersion and its degrees of freedom as similar series may learn from them: a series that is more even than chance (figures held at
    /// a ceiling, quotas) says nothing of how much more than chance others vary, so it counts as the evenest in twenty that chance makes.
    /// </summary>
    public (double Dispersion, double Freedom) AtLeastChance => (Math.Max(Dispersion, IncompleteGamma.Inverse(Freedom / 2, 0.05, upper: false) * 2 / Freedom), Freedom);

    /// <summary>The dispersion drawn towards that of similar series, and never below that of chance.</summary>
    public double Moderated(ModeratedDispersion? prior) => Math.Max(1, prior?.Of(Dispersion, Freedom).Dispersion ?? Dispersion);

    /// <summary>The two-sided p-value with the moderated dispersion.</summary>
    public double P(ModeratedDispersion? prior) => P(Moderated(prior), prior?.Of(Dispersion, Freedom).Freedom ?? Freedom);

    /// <summary>The two-sided p-value with this dispersion and its degrees of freedom.</summary>
    protected abstract double P(double dispersion, double freedom);

    protected static double TwoSided(double t, double freedom) => double.IsInfinity(freedom) ? NormalDistribution.TwoSided(t) : StudentDistribution.TwoSided(t, freedom);
}
