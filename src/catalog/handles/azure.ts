import type { HandlePackage } from "../schema.ts";

/** Azure clients and credentials. */
export const azure: readonly HandlePackage[] = [
  {
    package: "@azure/identity",
    source: "@azure/identity 4.13.1 dist/esm/index.d.ts",
    handles: [{ name: "DefaultAzureCredential", form: "new", what: "an Azure credential", opens: "on first use" }],
  },
  {
    package: "@azure/storage-blob",
    source: "@azure/storage-blob 12.32.0 dist/esm/index.d.ts",
    handles: [
      { name: "BlobServiceClient", form: "new", what: "a Blob Storage client", opens: "on first use" },
      {
        name: "BlobServiceClient.fromConnectionString",
        form: "call",
        what: "a Blob Storage client",
        type: "BlobServiceClient",
        opens: "on first use",
      },
      {
        name: "BlobServiceClient.getContainerClient",
        form: "call",
        what: "a Blob Storage client",
        type: "ContainerClient",
        opens: "on first use",
      },
      { name: "ContainerClient", form: "new", what: "a Blob Storage client", opens: "on first use" },
      { name: "ContainerClient.getBlobClient", form: "call", what: "a Blob Storage client", type: "BlobClient", opens: "on first use" },
      {
        name: "ContainerClient.getBlockBlobClient",
        form: "call",
        what: "a Blob Storage client",
        type: "BlockBlobClient",
        opens: "on first use",
      },
      { name: "BlobClient", form: "new", what: "a Blob Storage client", opens: "on first use" },
      { name: "BlockBlobClient", form: "new", what: "a Blob Storage client", opens: "on first use" },
    ],
  },
  {
    package: "@azure/storage-queue",
    source: "@azure/storage-queue 12.30.0 dist/esm/index.d.ts",
    handles: [
      { name: "QueueServiceClient", form: "new", what: "a Queue Storage client", opens: "on first use" },
      {
        name: "QueueServiceClient.fromConnectionString",
        form: "call",
        what: "a Queue Storage client",
        type: "QueueServiceClient",
        opens: "on first use",
      },
      {
        name: "QueueServiceClient.getQueueClient",
        form: "call",
        what: "a Queue Storage client",
        type: "QueueClient",
        opens: "on first use",
      },
      { name: "QueueClient", form: "new", what: "a Queue Storage client", opens: "on first use" },
    ],
  },
  {
    package: "@azure/cosmos",
    source: "@azure/cosmos 4.9.3 dist/esm/index.d.ts",
    handles: [
      { name: "CosmosClient", form: "new", what: "a Cosmos DB client", close: "dispose", opens: "on first use" },
      { name: "CosmosClient.database", form: "call", what: "a Cosmos DB database", type: "Database", opens: "on first use" },
      { name: "Database.container", form: "call", what: "a Cosmos DB container", type: "Container", opens: "on first use" },
    ],
  },
  {
    package: "@azure/service-bus",
    source: "@azure/service-bus 7.9.5 types/latest/service-bus.d.ts",
    handles: [
      { name: "ServiceBusClient", form: "new", what: "a Service Bus client", close: "close", closeIsAsync: true, opens: "on first use" },
      {
        name: "ServiceBusClient.createSender",
        form: "call",
        what: "a Service Bus sender",
        type: "ServiceBusSender",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "ServiceBusClient.createReceiver",
        form: "call",
        what: "a Service Bus receiver",
        type: "ServiceBusReceiver",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "ServiceBusClient.acceptSession",
        form: "await",
        what: "a Service Bus receiver",
        type: "ServiceBusSessionReceiver",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      { name: "ServiceBusAdministrationClient", form: "new", what: "a Service Bus admin client", opens: "on first use" },
    ],
  },
  {
    package: "@azure/event-hubs",
    source: "@azure/event-hubs 6.0.4 dist/esm/index.d.ts",
    handles: [
      {
        name: "EventHubProducerClient",
        form: "new",
        what: "an Event Hubs producer",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "EventHubConsumerClient",
        form: "new",
        what: "an Event Hubs consumer",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "@azure/data-tables",
    source: "@azure/data-tables 13.3.2 dist/esm/index.d.ts",
    handles: [
      { name: "TableClient", form: "new", what: "an Azure Tables client", opens: "on first use" },
      { name: "TableServiceClient", form: "new", what: "an Azure Tables client", opens: "on first use" },
      {
        name: "TableClient.fromConnectionString",
        form: "call",
        what: "an Azure Tables client",
        type: "TableClient",
        opens: "on first use",
      },
    ],
  },
  {
    package: "@azure/keyvault-secrets",
    source: "@azure/keyvault-secrets 4.11.2 dist/esm/index.d.ts",
    handles: [{ name: "SecretClient", form: "new", what: "a Key Vault client", opens: "on first use" }],
  },
];
