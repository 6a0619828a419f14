#!/usr/bin/env bash
# ScottPlot's median and its 50th percentile of the same numbers differ, and a missing value counts as the smallest.
#
# One would expect: Percentile(values, 50) is Median(values); of 1, 2, 3, 4 the nine definitions of a quantile that R has give 2 or 2.5. And a NaN either
#   makes the median NaN or is left out.
# What happens: the median of 1, 2, 3, 4 is 2.5 and the 50th percentile 3; the median of 1, NaN, 3 is 1.
# Who meets it: whoever draws a box plot or a median line and prints the figure beside it.
# Version: ScottPlot 5.1.59. Seen: the lines in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.cs <<'CS'
#:package ScottPlot@5.1.59
#:property PublishAot=false
using System.Globalization;
using ScottPlot.Statistics;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
double[] hours = [1, 2, 3, 4];
Console.WriteLine($"median {Descriptive.Median(hours)}, 50th percentile {Descriptive.Percentile(hours, 50)}");
Console.WriteLine($"median of 1, missing, 3: {Descriptive.Median([1, double.NaN, 3])}");
CS
expected='median 2.5, 50th percentile 3
median of 1, missing, 3: 1'
seen=$(dotnet run ask.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected"; echo "$expected"; exit 1; }
