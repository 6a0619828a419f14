#!/usr/bin/env bash
# The median of a DECIMAL column is cut to the column's own scale.
#
# One would expect: the median of 4.2 and 4.5 is 4.35 whatever type holds them, as with DOUBLE, in R and in a spreadsheet.
# What happens: over DECIMAL(2,1), which is what the literals and a declared column of scores become, median and quantile_cont give 4.3,
#   of the type DECIMAL(2,1); cast to DOUBLE first, they give 4.35. Nothing warns.
# Who meets it: whoever takes the median of amounts, hours or scores with few decimals and an even number of rows.
# Version: DuckDB 1.5.6 (@duckdb/node-api 1.5.6-r.1). Seen: the line in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --ignore-scripts --silent @duckdb/node-api@1.5.6-r.1 >&2
cat > ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const answer = await connection.runAndReadAll(`
  select median(x), quantile_cont(x, 0.5), typeof(median(x)), median(x::double) from (values (4.2), (4.5)) t(x)`);
console.log(answer.getRowsJson()[0].join(' '));
JS
expected='4.3 4.3 DECIMAL(2,1) 4.35'
seen=$(node ask.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected"; exit 1; }
