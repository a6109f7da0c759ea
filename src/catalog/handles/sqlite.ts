import type { HandlePackage } from "../schema.ts";

/** SQLite, libSQL, DuckDB and other databases inside the process. */
export const sqlite: readonly HandlePackage[] = [
  {
    package: "node:sqlite",
    mustBeClosed: true,
    source: "@types/node 26.6.6 sqlite.d.ts",
    handles: [
      { name: "DatabaseSync", form: "new", what: "a SQLite database", close: "close", isSynchronous: true, opens: "at once" },
      { name: "DatabaseSync.prepare", form: "call", what: "a prepared statement", type: "StatementSync", opens: "at once" },
      { name: "DatabaseSync.createSession", form: "call", what: "a SQLite session", type: "Session", close: "close", opens: "at once" },
      { name: "DatabaseSync.createTagStore", form: "call", what: "a SQLite statement store", type: "SQLTagStore", opens: "at once" },
    ],
  },
  {
    package: "better-sqlite3",
    mustBeClosed: true,
    source: "better-sqlite3 12.11.1, @types/better-sqlite3 9.6.0 index.d.ts",
    handles: [
      { name: "", form: "new", what: "a SQLite database", type: "Database", close: "close", isSynchronous: true, opens: "at once" },
      { name: "", form: "call", what: "a SQLite database", type: "Database", close: "close", isSynchronous: true, opens: "at once" },
      { name: "Database.prepare", form: "call", what: "a prepared statement", type: "Statement", opens: "at once" },
      { name: "Database.transaction", form: "call", what: "a SQLite transaction", type: "Transaction", opens: "at once" },
    ],
  },
  {
    package: "sqlite3",
    mustBeClosed: true,
    source: "sqlite3 6.0.1 lib/sqlite3.d.ts",
    handles: [
      { name: "Database", form: "new", what: "a SQLite database", close: "close", opens: "at once" },
      { name: "Database.prepare", form: "call", what: "a prepared statement", type: "Statement", close: "finalize", opens: "at once" },
    ],
  },
  {
    package: "sqlite",
    mustBeClosed: true,
    source: "sqlite 5.1.1 build/index.d.ts",
    handles: [
      { name: "open", form: "await", what: "a SQLite database", type: "Database", close: "close", closeIsAsync: true, opens: "at once" },
      {
        name: "Database.prepare",
        form: "await",
        what: "a prepared statement",
        type: "Statement",
        close: "finalize",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "@libsql/client",
    mustBeClosed: true,
    source: "@libsql/client 0.18.0 lib-esm/node.d.ts",
    handles: [
      { name: "createClient", form: "call", what: "a libSQL client", type: "Client", close: "close", opens: "on first use" },
      { name: "Client.transaction", form: "await", what: "a libSQL transaction", type: "Transaction", close: "close", opens: "at once" },
    ],
  },
  {
    package: "@duckdb/node-api",
    mustBeClosed: true,
    source: "@duckdb/node-api 1.5.6-r.1 lib/index.d.ts",
    handles: [
      {
        name: "DuckDBInstance.create",
        form: "await",
        what: "a DuckDB database",
        type: "DuckDBInstance",
        close: "closeSync",
        opens: "at once",
      },
      {
        name: "DuckDBInstance.fromCache",
        form: "await",
        what: "a DuckDB database",
        type: "DuckDBInstance",
        close: "closeSync",
        opens: "at once",
      },
      {
        name: "DuckDBInstance.connect",
        form: "await",
        what: "a DuckDB connection",
        type: "DuckDBConnection",
        close: "closeSync",
        opens: "at once",
      },
      {
        name: "DuckDBConnection.create",
        form: "await",
        what: "a DuckDB connection",
        type: "DuckDBConnection",
        close: "closeSync",
        opens: "at once",
      },
      {
        name: "DuckDBConnection.prepare",
        form: "await",
        what: "a prepared statement",
        type: "DuckDBPreparedStatement",
        close: "destroySync",
        opens: "at once",
      },
    ],
  },
  {
    package: "duckdb",
    mustBeClosed: true,
    source: "duckdb 1.4.4 lib/duckdb.d.ts",
    handles: [
      { name: "Database", form: "new", what: "a DuckDB database", close: "close", opens: "at once" },
      { name: "Connection", form: "new", what: "a DuckDB connection", close: "close", opens: "at once" },
      { name: "Database.connect", form: "call", what: "a DuckDB connection", type: "Connection", close: "close", opens: "at once" },
      { name: "Database.prepare", form: "call", what: "a prepared statement", type: "Statement", close: "finalize", opens: "at once" },
      { name: "Connection.prepare", form: "call", what: "a prepared statement", type: "Statement", close: "finalize", opens: "at once" },
    ],
  },
  {
    package: "@seald-io/nedb",
    source: "@seald-io/nedb 4.1.2 index.d.ts",
    handles: [{ name: "", form: "new", what: "a NeDB database", type: "Nedb", opens: "at once" }],
  },
  {
    package: "nedb",
    source: "nedb 1.8.0, @types/nedb 1.8.16 index.d.ts",
    handles: [{ name: "", form: "new", what: "a NeDB database", type: "Nedb", opens: "at once" }],
  },
  {
    package: "lokijs",
    source: "lokijs 1.5.12, @types/lokijs 1.5.14 index.d.ts",
    handles: [{ name: "", form: "new", what: "a LokiJS database", type: "Loki", close: "close", opens: "at once" }],
  },
  {
    package: "pouchdb",
    source: "pouchdb 9.0.0, @types/pouchdb 6.4.2 index.d.ts",
    handles: [{ name: "", form: "new", what: "a PouchDB database", close: "close", closeIsAsync: true, opens: "at once" }],
  },
];
