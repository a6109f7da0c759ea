import type { HandlePackage } from "../schema.ts";
import { amqp } from "./amqp.ts";
import { aws } from "./aws.ts";
import { awsServices } from "./aws-services.ts";
import { awsSdkV2 } from "./aws-v2.ts";
import { azure } from "./azure.ts";
import { brokers } from "./brokers.ts";
import { browsers } from "./browsers.ts";
import { bun } from "./bun.ts";
import { caches } from "./caches.ts";
import { childProcesses } from "./child-processes.ts";
import { compression } from "./compression.ts";
import { crypto } from "./crypto.ts";
import { databaseServices } from "./database-services.ts";
import { databases } from "./databases.ts";
import { filePackages } from "./file-packages.ts";
import { files } from "./files.ts";
import { gcp } from "./gcp.ts";
import { globals } from "./globals.ts";
import { hardware } from "./hardware.ts";
import { http } from "./http.ts";
import { httpClients } from "./http-clients.ts";
import { jobs } from "./jobs.ts";
import { kafka } from "./kafka.ts";
import { keyValueStores } from "./key-value.ts";
import { locks } from "./locks.ts";
import { loggers } from "./loggers.ts";
import { mail } from "./mail.ts";
import { mongodb } from "./mongodb.ts";
import { mysql } from "./mysql.ts";
import { orms } from "./orms.ts";
import { postgres } from "./postgres.ts";
import { processes } from "./processes.ts";
import { redis } from "./redis.ts";
import { remote } from "./remote.ts";
import { schedulers } from "./schedulers.ts";
import { servers } from "./servers.ts";
import { services } from "./services.ts";
import { sockets } from "./sockets.ts";
import { sqlServers } from "./sql-servers.ts";
import { sqlite } from "./sqlite.ts";
import { streams } from "./streams.ts";
import { telemetry } from "./telemetry.ts";
import { terminals } from "./terminals.ts";
import { timers } from "./timers.ts";
import { warehouses } from "./warehouses.ts";
import { watchers } from "./watchers.ts";
import { webSockets } from "./web-sockets.ts";
import { workerPools } from "./worker-pools.ts";
import { workers } from "./workers.ts";

/** Every handle that the catalogue knows, package by package. */
export const handlePackages: readonly HandlePackage[] = [
  ...amqp,
  ...aws,
  ...awsServices,
  ...awsSdkV2,
  ...azure,
  ...brokers,
  ...browsers,
  ...bun,
  ...caches,
  ...childProcesses,
  ...compression,
  ...crypto,
  ...databaseServices,
  ...databases,
  ...filePackages,
  ...files,
  ...gcp,
  ...globals,
  ...hardware,
  ...http,
  ...httpClients,
  ...jobs,
  ...kafka,
  ...keyValueStores,
  ...locks,
  ...loggers,
  ...mail,
  ...mongodb,
  ...mysql,
  ...orms,
  ...postgres,
  ...processes,
  ...redis,
  ...remote,
  ...schedulers,
  ...servers,
  ...services,
  ...sockets,
  ...sqlServers,
  ...sqlite,
  ...streams,
  ...telemetry,
  ...terminals,
  ...timers,
  ...warehouses,
  ...watchers,
  ...webSockets,
  ...workerPools,
  ...workers,
];
