#!/usr/bin/env bash
# exceljs writes a Date by its UTC clock: midnight in Shanghai is 16:00 of the day before.
#
# One would expect: a workbook has no time zone, so the Date for 6 January 2024, 00:00 local time, is written as what the clock on the wall shows.
# What happens: the cell holds 45296.6667, 5 January 16:00. A column of days then shows one and the same whole hour on each row, and every
#   record of the first of a month falls into the month before.
# Who meets it: Excel exports of web services that run anywhere but at UTC.
# Version: exceljs 4.4.0; Node 20. Seen: the line in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --ignore-scripts --silent exceljs@4.4.0 >&2
cat > write.cjs <<'JS'
const { Workbook } = require('exceljs');
(async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet('tickets');
  sheet.addRow(['opened']);
  sheet.addRow([new Date(2024, 0, 6)]);
  await book.xlsx.writeFile('tickets.xlsx');
})();
JS
TZ=Asia/Shanghai node write.cjs
seen=$(unzip -p tickets.xlsx xl/worksheets/sheet1.xml | grep -o '<c r="A2"[^>]*><v>[^<]*' | sed 's/.*<v>//' | cut -c1-10)
echo "$seen"
[ "$seen" = "45296.6666" ] || { echo "changed: expected 45296.6666"; exit 1; }
