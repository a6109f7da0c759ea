import type { HandlePackage } from "../schema.ts";

/** Search, column, graph and document databases. */
export const databases: readonly HandlePackage[] = [
  {
    package: "@elastic/elasticsearch",
    source: "@elastic/elasticsearch 9.4.3 esm/index.d.ts",
    handles: [
      {
        name: "Client",
        form: "new",
        what: "an Elasticsearch client",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
        clone: "throws",
      },
      {
        name: "Client.child",
        form: "call",
        what: "an Elasticsearch client",
        type: "Client",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "@opensearch-project/opensearch",
    source: "@opensearch-project/opensearch 3.9.0 index.d.ts",
    handles: [
      { name: "Client", form: "new", what: "an OpenSearch client", close: "close", closeIsAsync: true, opens: "on first use" },
      {
        name: "Client.child",
        form: "call",
        what: "an OpenSearch client",
        type: "Client",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "@clickhouse/client",
    source: "@clickhouse/client 1.23.1 dist/index.d.ts",
    handles: [
      {
        name: "createClient",
        form: "call",
        what: "a ClickHouse client",
        type: "ClickHouseClient",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "cassandra-driver",
    mustBeClosed: true,
    source: "cassandra-driver 4.10.0 index.d.ts",
    handles: [{ name: "Client", form: "new", what: "a Cassandra client", close: "shutdown", closeIsAsync: true, opens: "on first use" }],
  },
  {
    package: "neo4j-driver",
    mustBeClosed: true,
    source: "neo4j-driver 6.3.0 types/index.d.ts",
    handles: [
      { name: "driver", form: "call", what: "a Neo4j driver", type: "Driver", close: "close", closeIsAsync: true, opens: "on first use" },
      {
        name: "Driver.session",
        form: "call",
        what: "a Neo4j session",
        type: "Session",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "Session.beginTransaction",
        form: "await",
        what: "a Neo4j transaction",
        type: "Transaction",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "couchbase",
    mustBeClosed: true,
    source: "couchbase 4.7.1 dist/couchbase.d.ts",
    handles: [
      {
        name: "connect",
        form: "await",
        what: "a Couchbase cluster",
        type: "Cluster",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "Cluster.connect",
        form: "await",
        what: "a Couchbase cluster",
        type: "Cluster",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      { name: "Cluster.bucket", form: "call", what: "a Couchbase bucket", type: "Bucket", opens: "on first use" },
      { name: "Bucket.defaultCollection", form: "call", what: "a Couchbase collection", type: "Collection", opens: "on first use" },
      { name: "Bucket.collection", form: "call", what: "a Couchbase collection", type: "Collection", opens: "on first use" },
    ],
  },
  {
    package: "arangojs",
    source: "arangojs 10.4.0 esm/index.d.ts",
    handles: [
      { name: "Database", form: "new", what: "an ArangoDB database", close: "close", opens: "on first use" },
      { name: "Database.collection", form: "call", what: "an ArangoDB collection", type: "DocumentCollection", opens: "on first use" },
    ],
  },
];
