import type { HandlePackage } from "../schema.ts";

/** Servers, clients and databases that Bun has built in. */
export const bun: readonly HandlePackage[] = [
  {
    package: "bun",
    isPerUse: true,
    source: "bun-types 1.4.5 bun.d.ts, sql.d.ts, redis.d.ts and s3.d.ts",
    handles: [
      { name: "serve", form: "call", what: "an HTTP server", type: "Server", close: "stop", closeIsAsync: true, opens: "at once" },
      { name: "listen", form: "call", what: "a TCP server", type: "TCPSocketListener", close: "stop", opens: "at once" },
      { name: "connect", form: "await", what: "a TCP socket", type: "Socket", close: "end", opens: "at once" },
      { name: "spawn", form: "call", what: "a child process", type: "Subprocess", close: "kill", opens: "at once" },
      { name: "file", form: "call", what: "a file that is read on use", type: "BunFile", opens: "on first use" },
      { name: "SQL", form: "new", what: "a SQL client", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "sql", form: "value", what: "a SQL client", type: "SQL", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "RedisClient", form: "new", what: "a Redis client", close: "close", opens: "on first use" },
      { name: "redis", form: "value", what: "a Redis client", type: "RedisClient", close: "close", opens: "on first use" },
      { name: "S3Client", form: "new", what: "an S3 client", opens: "on first use" },
      { name: "s3", form: "value", what: "an S3 client", type: "S3Client", opens: "on first use" },
    ],
  },
  {
    package: "bun:sqlite",
    mustBeClosed: true,
    source: "bun-types 1.4.5 sqlite.d.ts",
    handles: [
      { name: "Database", form: "new", what: "a SQLite database", close: "close", inMemory: "unnamed", opens: "at once" },
      { name: "Database.query", form: "call", what: "a prepared statement", type: "Statement", close: "finalize", opens: "at once" },
      { name: "Database.prepare", form: "call", what: "a prepared statement", type: "Statement", close: "finalize", opens: "at once" },
    ],
  },
];
