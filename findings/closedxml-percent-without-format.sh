#!/usr/bin/env bash
# ClosedXML 0.95.4 beside ExcelNumberFormat 1.1.0 shows 0.256 for a cell that a spreadsheet shows as 25.6%, without an error.
#
# One would expect: ClosedXML asks for ExcelNumberFormat 1.0.10 or later, so 1.1.0 formats the same, or fails loudly.
# What happens: the method that ClosedXML calls is gone, the exception is swallowed, and GetFormattedString falls back to the bare number.
# Who meets it: whoever pins the newest version of the second package, or restores where the older one is no longer served, and prints cells as they look.
# Versions: ClosedXML 0.95.4 with ExcelNumberFormat 1.1.0. Seen: the line in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > show.cs <<'CS'
#:package ClosedXML@0.95.4
#:package ExcelNumberFormat@1.1.0
#:package DocumentFormat.OpenXml@2.20.0
#:property PublishAot=false
#:property NoWarn=NU1603
#:property NuGetAudit=false
using ClosedXML.Excel;

using var book = new XLWorkbook();
var cell = book.AddWorksheet("rates").Cell(1, 1);
cell.Value = 0.256;
cell.Style.NumberFormat.Format = "0.0%";
Console.WriteLine(cell.GetFormattedString());
CS
expected='0.256'
seen=$(dotnet run show.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected"; exit 1; }
