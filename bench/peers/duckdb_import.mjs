// DuckDB on disk with the primary key that an idempotent import needs: the file, then the same file again.
// node duckdb_import.mjs CSV DATABASE
import {DuckDBInstance} from '@duckdb/node-api';
import fs from 'node:fs';

const [, , csv, database] = process.argv;
fs.rmSync(database, {force: true});
const connection = await (await DuckDBInstance.create(database)).connect();
await connection.run('set threads=2');
await connection.run(`create table x(external_id varchar primary key, agent varchar, channel varchar, customer varchar,
  opened_at timestamptz, first_response_at timestamptz, resolved_at timestamptz, csat int, reopened int)`);
for (const what of ['import', 'again']) {
  const start = performance.now();
  await connection.run(`insert or ignore into x select * from read_csv('${csv}', header=true)`);
  await connection.run('checkpoint');
  console.log(`duckdb ${what} ${((performance.now() - start) / 1000).toFixed(3)}`);
}
console.log(`duckdb bytes ${fs.statSync(database).size}`);
