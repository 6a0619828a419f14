#!/usr/bin/env bash
# A number in quotes beside an integer column is rounded before it is compared: a score of 5 equals '4.6'.
#
# One would expect: score = '4.6' is false for a score of 5, or an error because '4.6' is no integer (PostgreSQL: invalid input syntax for type integer).
# What happens: the text takes the column's type and 4.6 becomes 5, so equality is true, and score > '4.6' leaves the fives out.
#   Without the quotes every comparison is right.
# Who meets it: conditions put together by programs that quote every value, and people who copy one from a tool that does.
# Version: DuckDB 1.5.6 (@duckdb/node-api 1.5.6-r.1). Seen: the line in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --ignore-scripts --silent @duckdb/node-api@1.5.6-r.1 >&2
cat > ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const answer = await connection.runAndReadAll(
  `select score = '4.6', score > '4.6', score = 4.6, score > 4.6 from (values (5)) t(score)`);
console.log(answer.getRowsJson()[0].join(' '));
JS
expected='true false false true'
seen=$(node ask.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected"; exit 1; }
