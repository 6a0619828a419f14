using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Emerging;

/// <summary>Something that complaints are about, with how many there were in each month up to the one asked about.</summary>
/// <param name="Kind">The dimension it is a value of, or "term" for words of the free text.</param>
/// <param name="Name">The value, or the words.</param>
/// <param name="Counts">Complaints by month, the month asked about last.</param>
internal sealed record Topic(string Kind, string Name, IReadOnlyList<long> Counts);

/// <summary>A record that shows what a topic is about.</summary>
public sealed record TopicExample(string Id, DateOnly Day, string Text);

/// <summary>A topic that rose beyond chance.</summary>
/// <param name="Kind">The dimension it is a value of, or "term" for words of the free text.</param>
/// <param name="Cases">Complaints of the month.</param>
/// <param name="Before">Complaints in all the months before together.</param>
/// <param name="Multiple">The month's daily rate over that of the months before; null where there was none before.</param>
/// <param name="Interval">Its 95% interval by chance alone.</param>
/// <param name="P">One-sided.</param>
/// <param name="Q">Adjusted for all topics of its kind.</param>
public sealed record EmergingTopic(string Kind, string Name, long Cases, long Before, int Months, double? Multiple, Interval? Interval, double P, double Q, IReadOnlyList<TopicExample> Examples);

/// <summary>What emerged, and among how many topics.</summary>
/// <param name="Looked">How many topics of each kind were looked at.</param>
public sealed record EmergingReport(Period Period, int Months, IReadOnlyList<EmergingTopic> Topics, IReadOnlyDictionary<string, int> Looked);
