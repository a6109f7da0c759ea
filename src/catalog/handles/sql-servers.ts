import type { HandlePackage } from "../schema.ts";

/** SQL Server and Oracle. */
export const sqlServers: readonly HandlePackage[] = [
  {
    package: "mssql",
    source: "mssql 12.7.14, @types/mssql 12.3.0 index.d.ts",
    handles: [
      {
        name: "connect",
        form: "await",
        isKeptByPackage: true,
        what: "a SQL Server pool",
        type: "ConnectionPool",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "ConnectionPool",
        form: "new",
        connect: "connect",
        what: "a SQL Server pool",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
        clone: "dead object",
      },
      {
        name: "ConnectionPool.connect",
        form: "await",
        what: "a SQL Server pool",
        type: "ConnectionPool",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      { name: "ConnectionPool.request", form: "call", what: "a SQL Server request", type: "Request", opens: "on first use" },
      { name: "ConnectionPool.transaction", form: "call", what: "a database transaction", type: "Transaction", opens: "on first use" },
      { name: "Request", form: "new", what: "a SQL Server request", opens: "on first use" },
      { name: "Transaction", form: "new", what: "a database transaction", opens: "on first use" },
      {
        name: "PreparedStatement",
        form: "new",
        what: "a prepared statement",
        close: "unprepare",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "tedious",
    source: "tedious 19.2.2 lib/tedious.d.ts",
    handles: [
      { name: "Connection", form: "new", what: "a SQL Server connection", close: "close", opens: "on first use" },
      { name: "connect", form: "call", what: "a SQL Server connection", type: "Connection", close: "close", opens: "at once" },
    ],
  },
  {
    package: "oracledb",
    source: "oracledb 26.0.0, @types/oracledb 7.0.3 index.d.ts",
    handles: [
      {
        name: "getConnection",
        form: "await",
        what: "an Oracle connection",
        type: "Connection",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      { name: "createPool", form: "await", what: "an Oracle pool", type: "Pool", close: "close", closeIsAsync: true, opens: "at once" },
      {
        name: "Pool.getConnection",
        form: "await",
        what: "an Oracle connection",
        type: "Connection",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "Connection.queryStream",
        form: "call",
        what: "an Oracle query stream",
        type: "QueryStream",
        close: "destroy",
        opens: "at once",
      },
    ],
  },
];
