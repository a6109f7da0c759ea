import type { HandlePackage } from "../schema.ts";

/** MySQL and MariaDB connections, pools and clusters. */
export const mysql: readonly HandlePackage[] = [
  {
    package: "mysql2",
    source: "mysql2 3.24.6 index.d.ts",
    handles: [
      { name: "createConnection", form: "call", what: "a MySQL connection", type: "Connection", close: "end", opens: "at once", clone: "throws" },
      { name: "createPool", form: "call", what: "a MySQL pool", type: "Pool", close: "end", opens: "on first use", clone: "dead object" },
      { name: "createPoolCluster", form: "call", what: "a MySQL pool cluster", type: "PoolCluster", close: "end", opens: "on first use" },
      { name: "Pool.getConnection.argument[0].parameter[1]", form: "value", what: "a MySQL connection", type: "PoolConnection", close: "release", opens: "at once" },
      { name: "Pool.promise", form: "call", what: "a MySQL pool", close: "end", closeIsAsync: true, opens: "on first use" },
      { name: "Connection.promise", form: "call", what: "a MySQL connection", close: "end", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "mysql2/promise",
    source: "mysql2 3.24.6 promise.d.ts",
    handles: [
      { name: "createConnection", form: "await", what: "a MySQL connection", type: "Connection", close: "end", closeIsAsync: true, opens: "at once" },
      { name: "createPool", form: "call", what: "a MySQL pool", type: "Pool", close: "end", closeIsAsync: true, opens: "on first use" },
      { name: "createPoolCluster", form: "call", what: "a MySQL pool cluster", type: "PoolCluster", close: "end", closeIsAsync: true, opens: "on first use" },
      { name: "Pool.getConnection", form: "await", what: "a MySQL connection", type: "PoolConnection", close: "release", opens: "at once" },
      { name: "PoolCluster.getConnection", form: "await", what: "a MySQL connection", type: "PoolConnection", close: "release", opens: "at once" },
      { name: "Connection.prepare", form: "await", what: "a prepared statement", type: "PreparedStatementInfo", close: "close", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "mysql",
    source: "mysql 2.18.1, @types/mysql 2.15.28 index.d.ts",
    handles: [
      { name: "createConnection", form: "call", what: "a MySQL connection", type: "Connection", close: "end", opens: "on first use" },
      { name: "createPool", form: "call", what: "a MySQL pool", type: "Pool", close: "end", opens: "on first use" },
      { name: "createPoolCluster", form: "call", what: "a MySQL pool cluster", type: "PoolCluster", close: "end", opens: "on first use" },
      { name: "Pool.getConnection.argument[0].parameter[1]", form: "value", what: "a MySQL connection", type: "PoolConnection", close: "release", opens: "at once" },
    ],
  },
  {
    package: "mariadb",
    source: "mariadb 3.5.4 types/index.d.ts",
    handles: [
      { name: "createConnection", form: "await", what: "a MariaDB connection", type: "Connection", close: "end", closeIsAsync: true, opens: "at once" },
      { name: "createPool", form: "call", what: "a MariaDB pool", type: "Pool", close: "end", closeIsAsync: true, opens: "on first use" },
      { name: "createPoolCluster", form: "call", what: "a MariaDB pool cluster", type: "PoolCluster", close: "end", closeIsAsync: true, opens: "on first use" },
      { name: "Pool.getConnection", form: "await", what: "a MariaDB connection", type: "PoolConnection", close: "release", closeIsAsync: true, opens: "at once" },
      { name: "PoolCluster.getConnection", form: "await", what: "a MariaDB connection", type: "PoolConnection", close: "release", closeIsAsync: true, opens: "at once" },
      { name: "Connection.prepare", form: "await", what: "a prepared statement", type: "Prepare", close: "close", opens: "at once" },
    ],
  },
  {
    package: "@planetscale/database",
    source: "@planetscale/database 1.20.2 dist/index.d.ts",
    handles: [
      { name: "connect", form: "call", what: "a PlanetScale connection", type: "Connection", opens: "on first use" },
      { name: "Client", form: "new", what: "a PlanetScale client", opens: "on first use" },
      { name: "Client.connection", form: "call", what: "a PlanetScale connection", type: "Connection", opens: "on first use" },
    ],
  },
];
