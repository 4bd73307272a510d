/** Another process that takes the write lock of a database and keeps it. Usage: node _holder.js DATABASE MILLISECONDS. */
import Database from 'better-sqlite3';

const db = new Database(process.argv[2] ?? '', { timeout: 5000 });
db.exec('BEGIN IMMEDIATE');
process.send?.('held');
await new Promise((resolve) => setTimeout(resolve, Number(process.argv[3])));
db.exec('ROLLBACK');
process.send?.('released');
db.close();
process.disconnect();
