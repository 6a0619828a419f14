namespace SatStats.Sampling;

/// <summary>A figure that was planted and has to be found again.</summary>
/// <param name="Metric">The metric's id.</param>
/// <param name="Slice">A slice such as <c>state=silent</c>; empty for all the records.</param>
/// <param name="Month">A month such as <c>2013-12</c>; empty for the whole half year.</param>
/// <param name="Value">The planted value: a share from 0 to 1, hours, points or a score.</param>
/// <param name="Meaning">The exact definition under which the value holds.</param>
public sealed record Truth(string Metric, string Slice, string Month, double Value, string Meaning);
