using NUnit.Framework;
using SatStats.Charting;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Charting;

public class GalleryTests
{
    public static IEnumerable<string> Names => Gallery.All.Keys;

    [TestCaseSource(nameof(Names))]
    public void Each_drawing_is_the_one_that_was_approved(string name) => Approved.Matches(SvgChart.Draw(Gallery.All[name]), name + ".svg");
}
