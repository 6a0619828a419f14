#!/usr/bin/env bash
# The strict CSV reader refuses a surplus cell, unless it is the first and empty; the lax one drops values without a word.
#
# One would expect: strict_mode=true refuses every row that is wider than the header, and strict_mode=false says in its rejects what it left out.
# What happens: "1,5," under the header "id,score" passes in strict mode as 1 and 5, where "1,5,7" is refused; with strict_mode=false
#   "1,5,7" becomes 1 and 5, and with store_rejects nothing is recorded about the 7.
# Who meets it: exports that end some rows with a delimiter, and whoever counts on strict mode to find rows whose cells have shifted.
# Version: DuckDB 1.5.6 (@duckdb/node-api 1.5.6-r.1). Seen: the lines in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --ignore-scripts --silent @duckdb/node-api@1.5.6-r.1 >&2
printf 'id,score\n1,5,\n2,3\n' > empty.csv
printf 'id,score\n1,5,7\n2,3\n' > value.csv
cat > ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const ask = async (file, options) => {
  const sql = `select * from read_csv('${file}', auto_detect=false, header=true, delim=',',
    columns={'id': 'INTEGER', 'score': 'INTEGER'}${options})`;
  try { return JSON.stringify((await connection.runAndReadAll(sql)).getRowsJson()); }
  catch (error) { return error.message.split(':')[0]; }
};
console.log('empty, strict', await ask('empty.csv', ''));
console.log('value, strict', await ask('value.csv', ''));
console.log('value, lax', await ask('value.csv', ', strict_mode=false, store_rejects=true'));
console.log('rejects', (await connection.runAndReadAll('select count(*) from reject_errors')).getRowsJson()[0][0]);
JS
expected='empty, strict [[1,5],[2,3]]
value, strict Invalid Input Error
value, lax [[1,5],[2,3]]
rejects 0'
seen=$(node ask.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected"; echo "$expected"; exit 1; }
