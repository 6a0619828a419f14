#!/usr/bin/env bash
# SheetJS in the time zone of Shanghai writes midnight as 00:00:43, and a day read back is the day before.
#
# One would expect: the Date for 6 January 2024, 00:00 local time, becomes the serial number 45297 and comes back as that day.
# What happens: the cell holds 45297.000497685, that is 43 seconds past midnight (Shanghai's local mean time before 1901 was UTC+8:05:43, and the
#   offset of 1899 is taken for that of today); read back with cellDates it is 23:59:59 of 5 January: every day is counted a day early, and months with it.
# Who meets it: exports of web pages made in browsers in China, and in every zone whose offset once had seconds.
# Version: xlsx 0.18.5, the newest in the npm registry; Node 20. Seen: the lines in "expected" below.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --ignore-scripts --silent xlsx@0.18.5 >&2
cat > write.cjs <<'JS'
const XLSX = require('xlsx');
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['opened'], [new Date(2024, 0, 6)]]), 'tickets');
XLSX.writeFile(book, 'tickets.xlsx');
console.log('seconds past midnight', Math.round((XLSX.readFile('tickets.xlsx').Sheets.tickets.A2.v - 45297) * 86400));
const day = XLSX.readFile('tickets.xlsx', { cellDates: true }).Sheets.tickets.A2.v;
console.log('read back', `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()} ${day.getHours()}:${day.getMinutes()}:${day.getSeconds()}`);
JS
expected='seconds past midnight 43
read back 2024-1-5 23:59:59'
seen=$(TZ=Asia/Shanghai node write.cjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected"; echo "$expected"; exit 1; }
