import type { HandlePackage } from "../schema.ts";

/** Warehouses and other SQL databases. */
export const warehouses: readonly HandlePackage[] = [
  {
    package: "snowflake-sdk",
    mustBeClosed: true,
    source: "snowflake-sdk 3.3.0 dist/index.d.ts",
    handles: [
      {
        name: "createConnection",
        form: "call",
        what: "a Snowflake connection",
        type: "Connection",
        close: "destroy",
        opens: "on first use",
      },
      { name: "createPool", form: "call", what: "a Snowflake pool", close: "drain", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "hdb",
    mustBeClosed: true,
    source: "hdb 2.30.1 lib/index.js and lib/Client.js (JavaScript; it has no declarations)",
    handles: [
      { name: "createClient", form: "call", what: "a HANA client", type: "Client", close: "close", opens: "on first use" },
      { name: "Client", form: "new", what: "a HANA client", close: "close", opens: "on first use" },
    ],
  },
  {
    package: "odbc",
    mustBeClosed: true,
    source: "odbc 2.6.0 lib/odbc.d.ts",
    handles: [
      {
        name: "connect",
        form: "await",
        what: "an ODBC connection",
        type: "Connection",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      { name: "pool", form: "await", what: "an ODBC pool", type: "Pool", close: "close", closeIsAsync: true, opens: "at once" },
      {
        name: "Pool.connect",
        form: "await",
        what: "an ODBC connection",
        type: "Connection",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "Connection.createStatement",
        form: "await",
        what: "a prepared statement",
        type: "Statement",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "ibm_db",
    mustBeClosed: true,
    source: "ibm_db 4.0.1 typescript/dist/index.d.ts",
    handles: [
      {
        name: "open.argument[1].parameter[1]",
        form: "value",
        what: "a Db2 connection",
        type: "Database",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      { name: "open", form: "await", what: "a Db2 connection", type: "Database", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "openSync", form: "call", what: "a Db2 connection", type: "Database", close: "closeSync", opens: "at once" },
      { name: "Pool", form: "new", what: "a Db2 pool", close: "close", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "trino-client",
    source: "trino-client 0.2.9 dist/index.d.ts",
    handles: [{ name: "Trino.create", form: "call", what: "a Trino client", type: "Trino", opens: "on first use" }],
  },
  {
    package: "presto-client",
    source: "presto-client 1.2.0, @types/presto-client 1.0.2 index.d.ts",
    handles: [{ name: "Client", form: "new", what: "a Presto client", opens: "on first use" }],
  },
  {
    package: "@databricks/sql",
    mustBeClosed: true,
    source: "@databricks/sql 2.1.0 dist/index.d.ts",
    handles: [
      { name: "DBSQLClient", form: "new", what: "a Databricks client", close: "close", closeIsAsync: true, opens: "on first use" },
      {
        name: "DBSQLClient.connect",
        form: "await",
        what: "a Databricks client",
        type: "DBSQLClient",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "DBSQLClient.openSession",
        form: "await",
        what: "a Databricks session",
        type: "IDBSQLSession",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "IDBSQLSession.executeStatement",
        form: "await",
        what: "a Databricks operation",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
];
