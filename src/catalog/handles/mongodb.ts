import type { HandlePackage } from "../schema.ts";

/** MongoDB clients, databases, collections and cursors. */
export const mongodb: readonly HandlePackage[] = [
  {
    package: "mongodb",
    source: "mongodb 7.9.0 mongodb.d.ts",
    handles: [
      { name: "MongoClient", form: "new", what: "a MongoDB client", close: "close", closeIsAsync: true, opens: "on first use", clone: "throws" },
      { name: "MongoClient.connect", form: "await", what: "a MongoDB client", type: "MongoClient", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "MongoClient.db", form: "call", what: "a MongoDB database", type: "Db", opens: "on first use" },
      { name: "MongoClient.startSession", form: "call", what: "a MongoDB session", type: "ClientSession", close: "endSession", closeIsAsync: true, opens: "at once" },
      { name: "MongoClient.watch", form: "call", what: "a MongoDB change stream", type: "ChangeStream", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "Db.collection", form: "call", what: "a MongoDB collection", type: "Collection", opens: "on first use" },
      { name: "Db.createCollection", form: "await", what: "a MongoDB collection", type: "Collection", opens: "at once" },
      { name: "Db.watch", form: "call", what: "a MongoDB change stream", type: "ChangeStream", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "MongoClient.withSession.argument[0].parameter[0]", form: "value", what: "a MongoDB session", type: "ClientSession", opens: "at once" },
      { name: "Collection.find", form: "call", what: "a MongoDB cursor", type: "FindCursor", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "Collection.aggregate", form: "call", what: "a MongoDB cursor", type: "AggregationCursor", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "Collection.watch", form: "call", what: "a MongoDB change stream", type: "ChangeStream", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "GridFSBucket", form: "new", what: "a GridFS bucket", opens: "on first use" },
      { name: "GridFSBucket.openUploadStream", form: "call", what: "a GridFS stream", type: "GridFSBucketWriteStream", close: "end", opens: "on first use" },
      { name: "GridFSBucket.openDownloadStream", form: "call", what: "a GridFS stream", type: "GridFSBucketReadStream", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "mongoose",
    source: "mongoose 9.12.1 types/index.d.ts",
    handles: [
      { name: "connect", form: "await", what: "a Mongoose connection", type: "Mongoose", close: "disconnect", closeIsAsync: true, opens: "at once" },
      { name: "createConnection", form: "call", what: "a MongoDB connection", type: "Connection", close: "close", closeIsAsync: true, opens: "at once", clone: "throws" },
      { name: "connection", form: "value", what: "a MongoDB connection", type: "Connection", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "Mongoose", form: "new", what: "a Mongoose instance", close: "disconnect", closeIsAsync: true, opens: "on first use" },
      { name: "Mongoose.createConnection", form: "call", what: "a MongoDB connection", type: "Connection", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "model", form: "call", what: "a Mongoose model", type: "Model", opens: "on first use" },
      { name: "Connection.model", form: "call", what: "a Mongoose model", type: "Model", opens: "on first use" },
      { name: "startSession", form: "await", what: "a MongoDB session", type: "mongo.ClientSession", close: "endSession", closeIsAsync: true, opens: "at once" },
      { name: "Connection.startSession", form: "await", what: "a MongoDB session", type: "mongo.ClientSession", close: "endSession", closeIsAsync: true, opens: "at once" },
    ],
  },
];
