namespace SatStats.Measuring.Statistics;

/// <summary>What unequal survey weights cost in precision.</summary>
/// <remarks>Kish (1965), "Survey Sampling": n sum(w²) / sum(w)².</remarks>
/// <param name="DesignEffect">Variance relative to an unweighted sample of the same size; 1 for equal weights.</param>
/// <param name="EffectiveSampleSize">The unweighted sample size of the same precision: sum(w)² / sum(w²).</param>
public readonly record struct KishDesignEffect(double DesignEffect, double EffectiveSampleSize)
{
    /// <summary>The effect of one weight for each respondent.</summary>
    /// <returns>The effect, or <see langword="null"/> without a positive weight.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative weight.</exception>
    public static KishDesignEffect? Of(IEnumerable<double> weights)
    {
        double n = 0, sum = 0, squares = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            n++;
            sum += weight;
            squares += weight * weight;
        }
        return squares == 0 ? null : Of(n, sum, squares);
    }

    /// <summary>The effect of so many weights of which the sum and the sum of squares, not 0, are known.</summary>
    internal static KishDesignEffect Of(double count, double sum, double squares) => new(count * squares / (sum * sum), sum * sum / squares);
}
