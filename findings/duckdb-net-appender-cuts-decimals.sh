#!/usr/bin/env bash
# DuckDB.NET's Appender cuts a decimal to the column's scale where INSERT and a parameter round it.
#
# One would expect: 4.59 in a DECIMAL(4,1) is 4.6 by whatever way it comes in.
# What happens: the Appender stores 4.5, the same value through a literal or a parameter is 4.6. Sums of appended amounts are too low,
#   by half a unit of the last digit a row on average, and differ from those of the same file read by COPY or INSERT.
# Who meets it: bulk loads from .NET of prices, hours or scores with more digits than the table keeps.
# Version: DuckDB.NET.Data.Full 1.5.6.1. Seen: the line in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > ask.cs <<'CS'
#:package DuckDB.NET.Data.Full@1.5.6.1
#:property PublishAot=false
using DuckDB.NET.Data;

using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
using var command = connection.CreateCommand();
command.CommandText = "create table amounts (way varchar, amount decimal(4, 1)); insert into amounts values ('literal', 4.59)";
command.ExecuteNonQuery();
using (var appender = connection.CreateAppender("amounts"))
{
    appender.CreateRow().AppendValue("appender").AppendValue(4.59m).EndRow();
}

command.CommandText = "insert into amounts values ('parameter', $1)";
command.Parameters.Add(new DuckDBParameter(4.59m));
command.ExecuteNonQuery();
command.Parameters.Clear();
command.CommandText = "select string_agg(way || ' ' || amount, ', ' order by way) from amounts";
Console.WriteLine(command.ExecuteScalar());
CS
expected='appender 4.5, literal 4.6, parameter 4.6'
seen=$(dotnet run ask.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected"; exit 1; }
