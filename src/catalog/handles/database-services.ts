import type { HandlePackage } from "../schema.ts";

/** Time-series, graph, coordination and vector databases. */
export const databaseServices: readonly HandlePackage[] = [
  {
    package: "influx",
    source: "influx 5.12.0 lib/src/index.d.ts",
    handles: [{ name: "InfluxDB", form: "new", what: "an InfluxDB client", opens: "on first use" }],
  },
  {
    package: "@influxdata/influxdb-client",
    source: "@influxdata/influxdb-client 1.35.0 dist/index.d.ts",
    handles: [
      { name: "InfluxDB", form: "new", what: "an InfluxDB client", opens: "on first use" },
      {
        name: "InfluxDB.getWriteApi",
        form: "call",
        what: "an InfluxDB writer",
        type: "WriteApi",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      { name: "InfluxDB.getQueryApi", form: "call", what: "an InfluxDB reader", type: "QueryApi", opens: "on first use" },
    ],
  },
  {
    package: "nano",
    source: "nano 11.0.7 lib/nano.d.ts",
    handles: [{ name: "", form: "call", what: "a CouchDB client", type: "ServerScope", opens: "on first use" }],
  },
  {
    package: "gremlin",
    mustBeClosed: true,
    source: "gremlin 3.8.2, @types/gremlin 3.6.7 index.d.ts",
    handles: [
      {
        name: "driver.DriverRemoteConnection",
        form: "new",
        what: "a Gremlin connection",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      { name: "driver.Client", form: "new", what: "a Gremlin client", close: "close", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "aerospike",
    mustBeClosed: true,
    source: "aerospike 6.7.1 lib/aerospike.d.ts",
    handles: [
      { name: "client", form: "call", what: "an Aerospike client", type: "Client", close: "close", opens: "on first use" },
      { name: "connect", form: "await", what: "an Aerospike client", type: "Client", close: "close", opens: "at once" },
    ],
  },
  {
    package: "etcd3",
    mustBeClosed: true,
    source: "etcd3 1.1.2 lib/index.d.ts",
    handles: [
      { name: "Etcd3", form: "new", what: "an etcd client", close: "close", opens: "on first use" },
      { name: "Etcd3.lock", form: "call", what: "an etcd lock", type: "Lock", close: "release", closeIsAsync: true, opens: "on first use" },
      { name: "Etcd3.lease", form: "call", what: "an etcd lease", type: "Lease", close: "revoke", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "consul",
    source: "consul 2.0.1 lib/index.d.ts",
    handles: [{ name: "", form: "new", what: "a Consul client", type: "Consul", close: "destroy", opens: "on first use" }],
  },
  {
    package: "node-zookeeper-client",
    mustBeClosed: true,
    source: "node-zookeeper-client 1.1.3, @types/node-zookeeper-client 1.1.0 index.d.ts",
    handles: [{ name: "createClient", form: "call", what: "a ZooKeeper client", type: "Client", close: "close", opens: "on first use" }],
  },
  {
    package: "chromadb",
    source: "chromadb 3.5.0 dist/chromadb.d.ts",
    handles: [{ name: "ChromaClient", form: "new", what: "a Chroma client", opens: "on first use" }],
  },
  {
    package: "@pinecone-database/pinecone",
    source: "@pinecone-database/pinecone 8.2.0 dist/index.d.ts",
    handles: [
      { name: "Pinecone", form: "new", what: "a Pinecone client", opens: "on first use" },
      { name: "Pinecone.index", form: "call", what: "a Pinecone index", type: "Index", opens: "on first use" },
    ],
  },
  {
    package: "@qdrant/js-client-rest",
    source: "@qdrant/js-client-rest 1.18.0 dist/types/index.d.ts",
    handles: [{ name: "QdrantClient", form: "new", what: "a Qdrant client", opens: "on first use" }],
  },
  {
    package: "weaviate-ts-client",
    source: "weaviate-ts-client 2.2.0 dist/index.d.ts",
    handles: [{ name: "client", form: "call", what: "a Weaviate client", type: "WeaviateClient", opens: "on first use" }],
  },
  {
    package: "@zilliz/milvus2-sdk-node",
    source: "@zilliz/milvus2-sdk-node 3.0.6 dist/milvus/index.d.ts",
    handles: [
      { name: "MilvusClient", form: "new", what: "a Milvus client", close: "closeConnection", closeIsAsync: true, opens: "at once" },
    ],
  },
];
