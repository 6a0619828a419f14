#!/usr/bin/env bash
# count(*) over a CSV does not notice a value that cannot be read; any query that names the column fails on it.
#
# One would expect: a typed read_csv with a word in a column of integers fails, or sets the row aside, however it is asked.
# What happens: count(*) needs no column, so nothing is converted: it says 3, without an error and with nothing in reject_errors, while
#   count(score) over the same call fails, and with store_rejects counts 2. Read and rejected rows of an import checked by count(*) never add up.
# Who meets it: whoever checks a load by counting the file first, or tests a schema on a file with count(*).
# Version: DuckDB 1.5.6 (@duckdb/node-api 1.5.6-r.1). Seen: the lines in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --ignore-scripts --silent @duckdb/node-api@1.5.6-r.1 >&2
printf 'id,score\n1,5\n2,unknown\n3,4\n' > scores.csv
cat > ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const file = rejects =>
  `read_csv('scores.csv', auto_detect=false, header=true, delim=',', columns={'id': 'INTEGER', 'score': 'INTEGER'}${rejects})`;
const ask = async sql => {
  try { return (await connection.runAndReadAll(sql)).getRowsJson()[0][0]; }
  catch (error) { return error.message.split(':')[0]; }
};
console.log('count(*)', await ask(`select count(*) from ${file('')}`));
console.log('count(score)', await ask(`select count(score) from ${file('')}`));
console.log('count(*) storing rejects', await ask(`select count(*) from ${file(', store_rejects=true')}`));
console.log('rejects', await ask('select count(*) from reject_errors'));
console.log('count(score) storing rejects', await ask(`select count(score) from ${file(', store_rejects=true')}`));
JS
expected='count(*) 3
count(score) Conversion Error
count(*) storing rejects 3
rejects 0
count(score) storing rejects 2'
seen=$(node ask.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected"; echo "$expected"; exit 1; }
