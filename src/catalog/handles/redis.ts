import type { HandlePackage } from "../schema.ts";

/** Redis and Valkey clients, clusters and locks on them. */
export const redis: readonly HandlePackage[] = [
  {
    package: "ioredis",
    source: "ioredis 6.0.0 built/index.d.ts",
    handles: [
      {
        name: "",
        form: "new",
        what: "a Redis client",
        type: "Redis",
        close: "quit",
        closeIsAsync: true,
        opens: "at once",
        clone: "throws",
      },
      { name: "Redis", form: "new", what: "a Redis client", close: "quit", closeIsAsync: true, opens: "at once", clone: "throws" },
      { name: "Cluster", form: "new", what: "a Redis cluster client", close: "quit", closeIsAsync: true, opens: "at once" },
      { name: "Redis.duplicate", form: "call", what: "a Redis client", type: "Redis", close: "quit", closeIsAsync: true, opens: "at once" },
      { name: "Redis.pipeline", form: "call", what: "a Redis pipeline", type: "ChainableCommander", opens: "on first use" },
    ],
  },
  {
    package: "redis",
    source: "redis 6.3.1 dist/index.d.ts",
    handles: [
      {
        name: "createClient",
        form: "call",
        what: "a Redis client",
        type: "RedisClientType",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
        clone: "dead object",
      },
      {
        name: "createCluster",
        form: "call",
        what: "a Redis cluster client",
        type: "RedisClusterType",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "createSentinel",
        form: "call",
        what: "a Redis sentinel client",
        type: "RedisSentinelType",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "createClientPool",
        form: "call",
        what: "a Redis pool",
        type: "RedisClientPoolType",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "RedisClientType.connect",
        form: "await",
        what: "a Redis client",
        type: "RedisClientType",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "RedisClientType.duplicate",
        form: "call",
        what: "a Redis client",
        type: "RedisClientType",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "@upstash/redis",
    source: "@upstash/redis 1.39.0 nodejs.d.mts",
    handles: [
      { name: "Redis", form: "new", what: "a Redis client", opens: "on first use" },
      { name: "Redis.fromEnv", form: "call", what: "a Redis client", type: "Redis", opens: "on first use" },
    ],
  },
  {
    package: "redlock",
    source: "redlock 4.2.0, @types/redlock 4.0.8 index.d.ts",
    handles: [
      { name: "", form: "new", what: "a Redis lock manager", type: "Redlock", close: "quit", closeIsAsync: true, opens: "on first use" },
      { name: "Redlock.acquire", form: "await", what: "a Redis lock", type: "Lock", close: "unlock", closeIsAsync: true },
      { name: "Redlock.lock", form: "await", what: "a Redis lock", type: "Lock", close: "unlock", closeIsAsync: true },
    ],
  },
  {
    package: "rsmq",
    source: "rsmq 0.12.4 index.d.ts",
    handles: [{ name: "", form: "new", what: "a Redis message queue", type: "RedisSMQ", close: "quit", opens: "at once" }],
  },
];
