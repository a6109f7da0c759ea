import type { HandlePackage } from "../schema.ts";

/** Cache clients. */
export const caches: readonly HandlePackage[] = [
  {
    package: "memcached",
    mustBeClosed: true,
    source: "memcached 2.2.2, @types/memcached 2.2.10 index.d.ts",
    handles: [{ name: "", form: "new", what: "a Memcached client", type: "Memcached", close: "end", opens: "on first use" }],
  },
  {
    package: "memjs",
    source: "memjs 1.3.2, @types/memjs 1.3.3 index.d.ts",
    handles: [{ name: "Client.create", form: "call", what: "a Memcached client", type: "Client", close: "close", opens: "on first use" }],
  },
  {
    package: "hazelcast-client",
    mustBeClosed: true,
    source: "hazelcast-client 5.6.0 lib/index.d.ts",
    handles: [
      {
        name: "Client.newHazelcastClient",
        form: "await",
        what: "a Hazelcast client",
        type: "Client",
        close: "shutdown",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
];
