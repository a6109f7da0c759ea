import type { HandlePackage } from "../schema.ts";

/** Google Cloud and Firebase clients. */
export const gcp: readonly HandlePackage[] = [
  {
    package: "@google-cloud/storage",
    source: "@google-cloud/storage 7.22.0 build/esm/src/index.d.ts",
    handles: [
      { name: "Storage", form: "new", what: "a Cloud Storage client", opens: "on first use", clone: "throws" },
      { name: "Storage.bucket", form: "call", what: "a Cloud Storage bucket", type: "Bucket", opens: "on first use" },
      { name: "Bucket.file", form: "call", what: "a Cloud Storage file", type: "File", opens: "on first use" },
      { name: "File.createReadStream", form: "call", what: "a Cloud Storage stream", close: "destroy", opens: "on first use" },
      { name: "File.createWriteStream", form: "call", what: "a Cloud Storage stream", close: "end", opens: "on first use" },
      { name: "TransferManager", form: "new", what: "a Cloud Storage transfer manager", opens: "on first use" },
    ],
  },
  {
    package: "@google-cloud/firestore",
    source: "@google-cloud/firestore 8.7.1 types/firestore.d.ts",
    handles: [
      { name: "Firestore", form: "new", what: "a Firestore client", close: "terminate", closeIsAsync: true, opens: "on first use" },
      { name: "Firestore.collection", form: "call", what: "a Firestore collection", type: "CollectionReference", opens: "on first use" },
      { name: "Firestore.doc", form: "call", what: "a Firestore document reference", type: "DocumentReference", opens: "on first use" },
      { name: "Firestore.batch", form: "call", what: "a Firestore batch", type: "WriteBatch", opens: "on first use" },
      {
        name: "Firestore.bulkWriter",
        form: "call",
        what: "a Firestore writer",
        type: "BulkWriter",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "@google-cloud/pubsub",
    source: "@google-cloud/pubsub 5.3.1 build/src/index.d.ts",
    handles: [
      { name: "PubSub", form: "new", what: "a Pub/Sub client", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "PubSub.topic", form: "call", what: "a Pub/Sub topic", type: "Topic", opens: "on first use" },
      {
        name: "PubSub.subscription",
        form: "call",
        what: "a Pub/Sub subscription",
        type: "Subscription",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "Topic.subscription",
        form: "call",
        what: "a Pub/Sub subscription",
        type: "Subscription",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "@google-cloud/bigquery",
    source: "@google-cloud/bigquery 8.3.1 build/src/index.d.ts",
    handles: [
      { name: "BigQuery", form: "new", what: "a BigQuery client", opens: "on first use" },
      { name: "BigQuery.dataset", form: "call", what: "a BigQuery dataset", type: "Dataset", opens: "on first use" },
      { name: "Dataset.table", form: "call", what: "a BigQuery table", type: "Table", opens: "on first use" },
    ],
  },
  {
    package: "@google-cloud/datastore",
    source: "@google-cloud/datastore 10.1.1 build/src/index.d.ts",
    handles: [{ name: "Datastore", form: "new", what: "a Datastore client", opens: "on first use" }],
  },
  {
    package: "@google-cloud/spanner",
    source: "@google-cloud/spanner 8.13.0 build/src/index.d.ts",
    handles: [
      { name: "Spanner", form: "new", what: "a Spanner client", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "Spanner.instance", form: "call", what: "a Spanner instance", type: "Instance", opens: "on first use" },
      {
        name: "Instance.database",
        form: "call",
        what: "a Spanner database",
        type: "Database",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "@google-cloud/bigtable",
    source: "@google-cloud/bigtable 6.5.1 build/src/index.d.ts",
    handles: [
      { name: "Bigtable", form: "new", what: "a Bigtable client", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "Bigtable.instance", form: "call", what: "a Bigtable instance", type: "Instance", opens: "on first use" },
      { name: "Instance.table", form: "call", what: "a Bigtable table", type: "Table", opens: "on first use" },
    ],
  },
  {
    package: "@google-cloud/logging",
    source: "@google-cloud/logging 11.4.0 build/src/index.d.ts",
    handles: [
      { name: "Logging", form: "new", what: "a Cloud Logging client", opens: "on first use" },
      { name: "Logging.log", form: "call", what: "a Cloud Logging log", type: "Log", opens: "on first use" },
    ],
  },
  {
    package: "@google-cloud/secret-manager",
    source: "@google-cloud/secret-manager 6.3.0 build/src/index.d.ts",
    handles: [
      {
        name: "SecretManagerServiceClient",
        form: "new",
        what: "a Secret Manager client",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "@google-cloud/tasks",
    source: "@google-cloud/tasks 6.3.0 build/esm/src/index.d.ts",
    handles: [
      { name: "CloudTasksClient", form: "new", what: "a Cloud Tasks client", close: "close", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "firebase-admin",
    source: "firebase-admin 13.10.0 lib/index.d.ts",
    handles: [
      {
        name: "initializeApp",
        form: "call",
        what: "a Firebase app",
        type: "app.App",
        close: "delete",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "firestore",
        form: "call",
        what: "a Firestore client",
        type: "firestore.Firestore",
        close: "terminate",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "app.App.firestore",
        form: "call",
        what: "a Firestore client",
        type: "firestore.Firestore",
        close: "terminate",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "firebase-admin/app",
    source: "firebase-admin 13.10.0 lib/app/index.d.ts",
    handles: [
      {
        name: "initializeApp",
        form: "call",
        what: "a Firebase app",
        type: "App",
        closeWith: "firebase-admin/app#deleteApp",
        opens: "on first use",
      },
    ],
  },
  {
    package: "firebase-admin/firestore",
    source: "firebase-admin 13.10.0 lib/firestore/index.d.ts",
    handles: [
      {
        name: "getFirestore",
        form: "call",
        what: "a Firestore client",
        type: "Firestore",
        close: "terminate",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
];
