#!/usr/bin/env bash
# MiniExcel writes durations of a day and more as dates, those below as times, in one column.
#
# One would expect: a column of TimeSpan has one number format that shows 30:15:00 ([h]:mm:ss), and reads back as TimeSpan.
# What happens: 1:30 gets a format of times, 30:15 one of dates (1 January 1900); read back by the same library the first is a TimeSpan and the
#   second a DateTime of the year 1899. As CSV the same value is 1.06:15:00.
# Who meets it: exports of handling and resolution times from .NET services; the long cases, which matter most, are the ones that change their kind.
# Version: MiniExcel 1.46.0. Seen: the lines in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > write.cs <<'CS'
#:package MiniExcel@1.46.0
#:property PublishAot=false
using System.Globalization;
using MiniExcelLibs;

var tickets = new[] { new { Took = TimeSpan.FromHours(1.5) }, new { Took = TimeSpan.FromHours(30.25) } };
MiniExcel.SaveAs("tickets.xlsx", tickets);
foreach (var row in MiniExcel.Query("tickets.xlsx", useHeaderRow: true))
{
    Console.WriteLine($"{row.Took.GetType().Name} {string.Format(CultureInfo.InvariantCulture, "{0}", row.Took)}");
}

MiniExcel.SaveAs("tickets.csv", tickets);
Console.WriteLine(string.Join(' ', File.ReadAllLines("tickets.csv")));
CS
expected='TimeSpan 01:30:00
DateTime 12/31/1899 06:15:00
Took 01:30:00 1.06:15:00'
seen=$(dotnet run write.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected"; echo "$expected"; exit 1; }
