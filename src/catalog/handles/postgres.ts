import type { HandlePackage } from "../schema.ts";

/** PostgreSQL pools, clients, cursors and streams. */
export const postgres: readonly HandlePackage[] = [
  {
    package: "pg",
    mustBeClosed: true,
    source: "pg 8.23.1, @types/pg 8.23.1 index.d.mts",
    handles: [
      { name: "Pool", form: "new", what: "a PostgreSQL pool", close: "end", closeIsAsync: true, opens: "on first use", clone: "throws" },
      {
        name: "Client",
        form: "new",
        connect: "connect",
        what: "a PostgreSQL client",
        close: "end",
        closeIsAsync: true,
        opens: "on first use",
        clone: "throws",
      },
      { name: "Pool.connect", form: "await", what: "a PostgreSQL client", type: "PoolClient", close: "release", opens: "at once" },
      {
        name: "Pool.connect.argument[0].parameter[1]",
        form: "value",
        what: "a PostgreSQL client",
        type: "PoolClient",
        close: "release",
        opens: "at once",
      },
    ],
  },
  {
    package: "pg-pool",
    mustBeClosed: true,
    source: "pg-pool 3.14.0, @types/pg-pool 2.0.7 index.d.ts",
    handles: [
      { name: "", form: "new", what: "a PostgreSQL pool", type: "Pool", close: "end", closeIsAsync: true, opens: "on first use" },
      { name: "Pool.connect", form: "await", what: "a PostgreSQL client", close: "release", opens: "at once" },
    ],
  },
  {
    package: "postgres",
    mustBeClosed: true,
    source: "postgres 3.4.9 types/index.d.ts",
    handles: [
      {
        name: "",
        form: "call",
        what: "a PostgreSQL client",
        type: "Sql",
        close: "end",
        closeIsAsync: true,
        opens: "on first use",
        clone: "throws",
      },
      { name: "Sql.reserve", form: "await", what: "a PostgreSQL connection", type: "ReservedSql", close: "release", opens: "at once" },
      {
        name: "Sql.begin.argument[0].parameter[0]",
        form: "value",
        what: "a PostgreSQL transaction",
        type: "TransactionSql",
        opens: "at once",
      },
      {
        name: "Sql.begin.argument[1].parameter[0]",
        form: "value",
        what: "a PostgreSQL transaction",
        type: "TransactionSql",
        opens: "at once",
      },
    ],
  },
  {
    package: "pg-cursor",
    isPerUse: true,
    source: "pg-cursor 2.22.0, @types/pg-cursor 2.7.2 index.d.ts",
    handles: [
      { name: "", form: "new", what: "a PostgreSQL cursor", type: "Cursor", close: "close", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "pg-query-stream",
    isPerUse: true,
    source: "pg-query-stream 4.17.0 dist/index.d.ts",
    handles: [{ name: "", form: "new", what: "a PostgreSQL query stream", type: "QueryStream", close: "destroy", opens: "on first use" }],
  },
  {
    package: "pg-copy-streams",
    isPerUse: true,
    source: "pg-copy-streams 7.0.0, @types/pg-copy-streams 1.2.5 index.d.ts",
    handles: [
      { name: "from", form: "call", what: "a PostgreSQL copy stream", type: "CopyStreamQuery", close: "end", opens: "on first use" },
      { name: "to", form: "call", what: "a PostgreSQL copy stream", type: "CopyToStreamQuery", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "pg-promise",
    source: "pg-promise 12.7.1 typescript/pg-promise.d.ts",
    handles: [
      { name: "", form: "call", what: "a pg-promise instance", type: "IMain", close: "end", opens: "on first use" },
      {
        name: "()",
        form: "call",
        what: "a PostgreSQL database",
        type: "IDatabase",
        close: "$pool.end",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "pg-native",
    source: "pg-native 3.9.0 index.js (JavaScript; it has no declarations)",
    handles: [
      { name: "", form: "new", what: "a PostgreSQL client", close: "end", opens: "on first use" },
      { name: "", form: "call", what: "a PostgreSQL client", close: "end", opens: "on first use" },
    ],
  },
  {
    package: "@neondatabase/serverless",
    mustBeClosed: true,
    source: "@neondatabase/serverless 1.2.0 index.d.mts",
    handles: [
      { name: "neon", form: "call", what: "a Neon client", type: "NeonQueryFunction", opens: "on first use" },
      { name: "Pool", form: "new", what: "a Neon pool", close: "end", closeIsAsync: true, opens: "on first use" },
      { name: "Client", form: "new", what: "a Neon client", close: "end", closeIsAsync: true, opens: "on first use" },
      { name: "Pool.connect", form: "await", what: "a Neon client", type: "PoolClient", close: "release", opens: "at once" },
    ],
  },
  {
    package: "slonik",
    source: "slonik 47.3.2 dist/index.d.ts",
    handles: [
      {
        name: "createPool",
        form: "await",
        what: "a PostgreSQL pool",
        type: "DatabasePool",
        close: "end",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "DatabasePool.connect.argument[0].parameter[0]",
        form: "value",
        what: "a PostgreSQL connection",
        type: "CommonQueryMethods",
        opens: "at once",
      },
      {
        name: "DatabasePool.transaction.argument[0].parameter[0]",
        form: "value",
        what: "a PostgreSQL transaction",
        type: "CommonQueryMethods",
        opens: "at once",
      },
    ],
  },
];
