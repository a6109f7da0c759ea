import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calling, calls, constructions, slotted } from "./rows.ts";

type Shape = Parameters<typeof calls>[2];

/**
 * A provider package hands out its modules under two paths: `@pulumi/aws#s3.Bucket`, and with an import of the module alone `@pulumi/aws/s3#Bucket`.
 * `prefix` is the receiver that `calls` and `constructions` expect: `@pulumi/aws#s3` and `@pulumi/aws/s3#`.
 */
function prefixes(packageName: string, module: string): string[] {
  return [`${packageName}#${module}`, `${packageName}/${module.replaceAll(".", "/")}#`];
}

function exported(packageName: string, module: string, name: string): string[] {
  return prefixes(packageName, module).map((prefix) => (prefix.endsWith("#") ? `${prefix}${name}` : `${prefix}.${name}`));
}

/** A resource of a provider: constructed, or looked up with the static `get`. */
function resource(packageName: string, module: string, name: string): EngineType {
  const declaredAs = exported(packageName, module, name);
  return { declaredAs, from: declaredAs.map((path) => `${path}.get()`) };
}

function functionsOf(packageName: string, module: string, names: readonly string[], shape: Shape): Boundary[] {
  return prefixes(packageName, module).flatMap((prefix) => calls(prefix, names, shape));
}

function classesOf(packageName: string, module: string, names: readonly string[], shape: Shape): Boundary[] {
  return prefixes(packageName, module).flatMap((prefix) => constructions(prefix, names, shape));
}

/**
 * Options that hold the function. A factory runs on the worker, once, so it is the task itself: what it opens is opened over there,
 * what it captures travels.
 */
function options(argument: number): string[] {
  return [`argument[${String(argument)}].callback`, `argument[${String(argument)}].callbackFactory`];
}

/** Either the function itself or the options that hold it. */
function functionOrOptions(argument: number): string[] {
  return [...args(argument), ...options(argument)];
}

// ── The SDK ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const sdk = "@pulumi/pulumi 3.248.0";

const sdkBoundaries: Boundary[] = [
  ...functionsOf("@pulumi/pulumi", "runtime", ["serializeFunction", "serializeFunctionAsync"], {
    tasks: args(0),
    source: `${sdk} runtime/closure/serializeClosure.d.ts`,
  }),
  // `() => provider` is serialised: the object as a whole, with everything its methods use.
  ...classesOf("@pulumi/pulumi", "dynamic", ["Resource"], { tasks: args(0), source: `${sdk} dynamic/index.d.ts` }),
];

// ── AWS ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const aws = "@pulumi/aws 7.48.0";

/** Only these resources have event helpers; `s3.BucketV2`, for one, has none. */
const awsTypes: Record<string, EngineType> = {
  AwsBucket: resource("@pulumi/aws", "s3", "Bucket"),
  AwsTopic: resource("@pulumi/aws", "sns", "Topic"),
  AwsQueue: resource("@pulumi/aws", "sqs", "Queue"),
  AwsTable: resource("@pulumi/aws", "dynamodb", "Table"),
  AwsStream: resource("@pulumi/aws", "kinesis", "Stream"),
  AwsEventRule: resource("@pulumi/aws", "cloudwatch", "EventRule"),
  AwsLogGroup: resource("@pulumi/aws", "cloudwatch", "LogGroup"),
};

/** The handler is a function, or a Lambda function that exists already; the latter is a resource and ships nothing. */
const awsBoundaries: Boundary[] = [
  ...classesOf("@pulumi/aws", "lambda", ["CallbackFunction"], { tasks: options(1), source: `${aws} lambda/lambdaMixins.d.ts` }),
  ...functionsOf("@pulumi/aws", "lambda", ["createFunctionFromEventHandler"], {
    tasks: args(1),
    source: `${aws} lambda/lambdaMixins.d.ts`,
  }),

  ...calls("AwsBucket", ["onObjectCreated", "onObjectRemoved", "onEvent"], { tasks: args(1), source: `${aws} s3/s3Mixins.d.ts` }),
  ...calls("AwsTopic", ["onEvent"], { tasks: args(1), source: `${aws} sns/snsMixins.d.ts` }),
  ...calls("AwsQueue", ["onEvent"], { tasks: args(1), source: `${aws} sqs/sqsMixins.d.ts` }),
  ...calls("AwsTable", ["onEvent"], { tasks: args(1), source: `${aws} dynamodb/dynamodbMixins.d.ts` }),
  ...calls("AwsStream", ["onEvent"], { tasks: args(1), source: `${aws} kinesis/kinesisMixins.d.ts` }),
  ...calls("AwsEventRule", ["onEvent"], { tasks: args(1), source: `${aws} cloudwatch/eventRuleMixins.d.ts` }),
  ...calls("AwsLogGroup", ["onEvent", "onDecodedEvent"], { tasks: args(1), source: `${aws} cloudwatch/logGroupMixins.d.ts` }),
  ...functionsOf("@pulumi/aws", "cloudwatch", ["onSchedule"], { tasks: args(2), source: `${aws} cloudwatch/cloudwatchMixins.d.ts` }),

  ...classesOf("@pulumi/aws", "s3", ["BucketEventSubscription"], { tasks: args(2), source: `${aws} s3/s3Mixins.d.ts` }),
  ...classesOf("@pulumi/aws", "sns", ["TopicEventSubscription"], { tasks: args(2), source: `${aws} sns/snsMixins.d.ts` }),
  ...classesOf("@pulumi/aws", "sqs", ["QueueEventSubscription"], { tasks: args(2), source: `${aws} sqs/sqsMixins.d.ts` }),
  ...classesOf("@pulumi/aws", "dynamodb", ["TableEventSubscription"], { tasks: args(2), source: `${aws} dynamodb/dynamodbMixins.d.ts` }),
  ...classesOf("@pulumi/aws", "kinesis", ["StreamEventSubscription"], { tasks: args(2), source: `${aws} kinesis/kinesisMixins.d.ts` }),
  ...classesOf("@pulumi/aws", "cloudwatch", ["EventRuleEventSubscription"], {
    tasks: args(2),
    source: `${aws} cloudwatch/eventRuleMixins.d.ts`,
  }),
  ...classesOf("@pulumi/aws", "cloudwatch", ["LogGroupEventSubscription"], {
    tasks: args(2),
    source: `${aws} cloudwatch/logGroupMixins.d.ts`,
  }),

  // Removed after version 4.
  ...classesOf("@pulumi/aws", "serverless", ["Function"], {
    tasks: [...args(2), "argument[1].func", "argument[1].factoryFunc", ...options(1)],
    source: "@pulumi/aws 4.38.1 serverless/function.d.ts",
  }),
];

// ── AWSX (what it calls "classic") ──────────────────────────────────────────────────────────────────────────────────────────────────

const awsx = "@pulumi/awsx 3.9.0";

const awsxTypes: Record<string, EngineType> = {
  AwsxLoadBalancer: {
    declaredAs: ["ApplicationLoadBalancer", "NetworkLoadBalancer"].flatMap((name) => exported("@pulumi/awsx", "classic.lb", name)),
    from: [],
  },
  AwsxTargetGroup: {
    declaredAs: ["ApplicationTargetGroup", "NetworkTargetGroup"].flatMap((name) => exported("@pulumi/awsx", "classic.lb", name)),
    from: calling("AwsxLoadBalancer", ["createTargetGroup"]),
  },
  AwsxListener: {
    declaredAs: ["ApplicationListener", "NetworkListener"].flatMap((name) => exported("@pulumi/awsx", "classic.lb", name)),
    from: [...calling("AwsxLoadBalancer", ["createListener"]), ...calling("AwsxTargetGroup", ["createListener"])],
  },
};

const awsxBoundaries: Boundary[] = [
  ...calls("AwsxLoadBalancer", ["attachTarget"], { tasks: args(1), source: `${awsx} classic/lb/loadBalancer.d.ts` }),
  ...calls("AwsxTargetGroup", ["attachTarget"], { tasks: args(1), source: `${awsx} classic/lb/targetGroup.d.ts` }),
  ...calls("AwsxListener", ["attachTarget"], { tasks: args(1), source: `${awsx} classic/lb/listener.d.ts` }),
  ...classesOf("@pulumi/awsx", "classic.lb", ["TargetGroupAttachment"], {
    tasks: args(2),
    source: `${awsx} classic/lb/targetGroupAttachment.d.ts`,
  }),
  ...functionsOf("@pulumi/awsx", "classic.ecs", ["Image.fromFunction"], { tasks: args(0), source: `${awsx} classic/ecs/image.d.ts` }),
  ...functionsOf("@pulumi/awsx", "classic.apigateway", ["getTokenLambdaAuthorizer", "getRequestLambdaAuthorizer"], {
    tasks: ["argument[0].handler"],
    source: `${awsx} classic/apigateway/lambdaAuthorizer.d.ts`,
  }),
];

// ── Google Cloud ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const gcp = "@pulumi/gcp 9.37.0";

const gcpTypes: Record<string, EngineType> = {
  GcpBucket: resource("@pulumi/gcp", "storage", "Bucket"),
  GcpTopic: resource("@pulumi/gcp", "pubsub", "Topic"),
};

const gcpBoundaries: Boundary[] = [
  ...classesOf("@pulumi/gcp", "cloudfunctions", ["CallbackFunction"], {
    tasks: options(1),
    source: `${gcp} cloudfunctions/zMixins.d.ts`,
  }),
  ...classesOf("@pulumi/gcp", "cloudfunctions", ["HttpCallbackFunction"], {
    tasks: functionOrOptions(1),
    source: `${gcp} cloudfunctions/zMixins.d.ts`,
  }),
  ...calls("GcpBucket", ["onObjectFinalized", "onObjectDeleted", "onObjectArchived", "onObjectMetadataUpdated", "onObjectEvent"], {
    tasks: functionOrOptions(1),
    source: `${gcp} storage/zMixins.d.ts`,
  }),
  ...calls("GcpTopic", ["onMessagePublished"], { tasks: functionOrOptions(1), source: `${gcp} pubsub/zMixins.d.ts` }),
];

// ── Azure ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const azure = "@pulumi/azure 6.40.0";

const azureTypes: Record<string, EngineType> = {
  AzureContainer: resource("@pulumi/azure", "storage", "Container"),
  AzureStorageQueue: resource("@pulumi/azure", "storage", "Queue"),
  AzureEventHub: resource("@pulumi/azure", "eventhub", "EventHub"),
  AzureEventHubQueue: resource("@pulumi/azure", "eventhub", "Queue"),
  AzureEventHubTopic: resource("@pulumi/azure", "eventhub", "Topic"),
  AzureServiceBusQueue: resource("@pulumi/azure", "servicebus", "Queue"),
  AzureServiceBusTopic: resource("@pulumi/azure", "servicebus", "Topic"),
  AzureCosmosAccount: resource("@pulumi/azure", "cosmosdb", "Account"),
  AzureIotHub: resource("@pulumi/azure", "iot", "IoTHub"),
};

const azureBoundaries: Boundary[] = [
  // Functions and their apps.
  ...classesOf("@pulumi/azure", "appservice", ["HttpFunction", "HttpEventSubscription"], {
    tasks: options(1),
    source: `${azure} appservice/zMixins_http.d.ts`,
  }),
  ...classesOf("@pulumi/azure", "appservice", ["TimerFunction", "TimerSubscription"], {
    tasks: options(1),
    source: `${azure} appservice/zMixins_timer.d.ts`,
  }),
  ...classesOf("@pulumi/azure", "appservice", ["DurableOrchestratorFunction", "DurableActivityFunction", "DurableEntityFunction"], {
    tasks: options(1),
    source: `${azure} appservice/zMixins_durable.d.ts`,
  }),
  ...classesOf("@pulumi/azure", "appservice", ["CallbackFunctionApp", "Function"], {
    tasks: options(2),
    source: `${azure} appservice/zMixins.d.ts`,
  }),
  ...classesOf("@pulumi/azure", "appservice", ["EventSubscription"], { tasks: options(3), source: `${azure} appservice/zMixins.d.ts` }),

  // Event helpers of resources.
  ...calls("AzureContainer", ["onBlobEvent", "getEventFunction"], {
    tasks: functionOrOptions(1),
    source: `${azure} storage/zMixins.d.ts`,
  }),
  ...calls("AzureStorageQueue", ["onEvent", "getEventFunction"], {
    tasks: functionOrOptions(1),
    source: `${azure} storage/zMixins.d.ts`,
  }),
  ...["AzureEventHub", "AzureEventHubQueue"].flatMap((type) =>
    calls(type, ["onEvent", "getEventFunction"], { tasks: functionOrOptions(1), source: `${azure} eventhub/zMixins.d.ts` }),
  ),
  ...calls("AzureEventHubTopic", ["onEvent"], { tasks: functionOrOptions(1), source: `${azure} eventhub/zMixins.d.ts` }),
  ...calls("AzureEventHubTopic", ["getEventFunction"], { tasks: options(1), source: `${azure} eventhub/zMixins.d.ts` }),
  ...calls("AzureServiceBusQueue", ["onEvent", "getEventFunction"], {
    tasks: functionOrOptions(1),
    source: `${azure} servicebus/zMixins.d.ts`,
  }),
  ...calls("AzureServiceBusTopic", ["onEvent"], { tasks: functionOrOptions(1), source: `${azure} servicebus/zMixins.d.ts` }),
  ...calls("AzureServiceBusTopic", ["getEventFunction"], { tasks: options(1), source: `${azure} servicebus/zMixins.d.ts` }),
  ...calls("AzureCosmosAccount", ["onChange", "getChangeFeedFunction"], {
    tasks: options(1),
    source: `${azure} cosmosdb/zMixins.d.ts`,
  }),
  ...calls("AzureIotHub", ["onEvent", "getEventFunction"], { tasks: functionOrOptions(1), source: `${azure} iot/zMixins.d.ts` }),
  ...["eventgrid", "eventhub"].flatMap((module) =>
    functionsOf("@pulumi/azure", module, ["events.onGridBlobCreated", "events.onGridBlobDeleted", "events.onResourceGroupEvent"], {
      tasks: options(1),
      source: `${azure} ${module}/zMixins.d.ts`,
    }),
  ),

  // The functions by themselves.
  ...classesOf("@pulumi/azure", "storage", ["BlobFunction", "QueueFunction"], {
    tasks: options(1),
    source: `${azure} storage/zMixins.d.ts`,
  }),
  ...classesOf("@pulumi/azure", "eventhub", ["EventHubFunction", "ServiceBusFunction", "EventGridFunction"], {
    tasks: options(1),
    source: `${azure} eventhub/zMixins.d.ts`,
  }),
  ...classesOf("@pulumi/azure", "servicebus", ["ServiceBusFunction"], { tasks: options(1), source: `${azure} servicebus/zMixins.d.ts` }),
  ...classesOf("@pulumi/azure", "eventgrid", ["EventGridFunction"], { tasks: options(1), source: `${azure} eventgrid/zMixins.d.ts` }),
  ...classesOf("@pulumi/azure", "cosmosdb", ["CosmosDBFunction"], { tasks: options(1), source: `${azure} cosmosdb/zMixins.d.ts` }),
  ...classesOf("@pulumi/azure", "iot", ["IoTHubFunction"], { tasks: options(1), source: `${azure} iot/zMixins.d.ts` }),

  // Subscriptions to a resource.
  ...classesOf("@pulumi/azure", "storage", ["BlobEventSubscription", "QueueEventSubscription"], {
    tasks: options(2),
    source: `${azure} storage/zMixins.d.ts`,
  }),
  ...classesOf(
    "@pulumi/azure",
    "eventhub",
    ["EventHubSubscription", "QueueEventSubscription", "TopicEventSubscription", "EventGridCallbackSubscription"],
    { tasks: options(2), source: `${azure} eventhub/zMixins.d.ts` },
  ),
  ...classesOf("@pulumi/azure", "servicebus", ["QueueEventSubscription", "TopicEventSubscription"], {
    tasks: options(2),
    source: `${azure} servicebus/zMixins.d.ts`,
  }),
  ...classesOf("@pulumi/azure", "eventgrid", ["EventGridCallbackSubscription"], {
    tasks: options(2),
    source: `${azure} eventgrid/zMixins.d.ts`,
  }),
  ...classesOf("@pulumi/azure", "cosmosdb", ["CosmosChangeFeedSubscription"], {
    tasks: options(2),
    source: `${azure} cosmosdb/zMixins.d.ts`,
  }),
  ...classesOf("@pulumi/azure", "iot", ["IoTHubEventSubscription"], { tasks: options(2), source: `${azure} iot/zMixins.d.ts` }),
];

// ── Pulumi Cloud Framework (no longer developed) ────────────────────────────────────────────────────────────────────────────────────

const cloud = "@pulumi/cloud 0.40.2";

const cloudTypes: Record<string, EngineType> = {
  CloudBucket: { declaredAs: ["@pulumi/cloud#Bucket"], from: [] },
  CloudTopic: { declaredAs: ["@pulumi/cloud#Topic"], from: [] },
  CloudApi: { declaredAs: ["@pulumi/cloud#API", "@pulumi/cloud#HttpEndpoint"], from: [] },
};

/** Route methods take any number of handlers; four are listed. */
const cloudBoundaries: Boundary[] = [
  ...calls("CloudBucket", ["onPut", "onDelete"], { tasks: args(1), source: `${cloud} bucket.d.ts` }),
  ...calls("CloudTopic", ["subscribe"], { tasks: args(1), source: `${cloud} topic.d.ts` }),
  ...calls("CloudApi", ["get", "put", "post", "delete", "options", "all"], { tasks: args(1, 2, 3, 4), source: `${cloud} api.d.ts` }),
  ...calls("CloudApi", ["route"], { tasks: args(2, 3, 4, 5), source: `${cloud} api.d.ts` }),
  ...calls("@pulumi/cloud#timer", ["interval", "cron"], { tasks: args(2), source: `${cloud} timer.d.ts` }),
  // The schedule may be left out.
  ...calls("@pulumi/cloud#timer", ["daily", "hourly"], { tasks: args(1, 2), source: `${cloud} timer.d.ts` }),
  ...constructions("@pulumi/cloud#", ["HttpServer"], { tasks: args(1), source: `${cloud} httpServer.d.ts` }),
  ...constructions("@pulumi/cloud#", ["Service", "Task"], { tasks: ["argument[1].function"], source: `${cloud} service.d.ts` }),
];

/**
 * Pulumi's closure serialiser, measured with `runtime.serializeFunction` of `@pulumi/pulumi` 3.248.0 on Node 20.
 * `Output.apply` and `all(…).apply` run during the deployment and are no boundary.
 *
 * Where an argument stands in `tasks` beside its own `.callback`, it counts only as a function: as an object, its named members do.
 */
export const pulumi: Engine = {
  name: "pulumi",
  title: "Pulumi",
  profile: {
    kind: "environment",
    narrows: true,
    runsAccessors: true,
    // Measured: a class arrives with `static get log() { … }`, which has not been called; not with an open file in any static field, read or not.
    shipsClassesWhole: true,
    // Measured: constructed over there, a field with an initialiser is undefined, and so is a method of the base class.
    constructs: "bare",
    moduleScope: "travels",
    lexicalThis: "refused",
    // Of symbols, the serialiser knows `Symbol.iterator` alone (createClosure.js); measured: with another one, the payload cannot be loaded,
    // nor with `super.run()` where no class was there before it: in a method that is called first, in an accessor, in a field.
    refuses: ["bound", "private", "symbol", "super"],
    needsDefaultImports: true,
    // Measured: "Method Map.prototype.get called on incompatible receiver", "this is not a Date object".
    loses: slotted,
    failure: {
      handle: "The deployment fails: Pulumi cannot serialise {handle}",
    },
    remedy: "Open it on first use, or inside a `callbackFactory`",
  },
  types: { ...awsTypes, ...awsxTypes, ...gcpTypes, ...azureTypes, ...cloudTypes },
  boundaries: [...sdkBoundaries, ...awsBoundaries, ...awsxBoundaries, ...gcpBoundaries, ...azureBoundaries, ...cloudBoundaries],
};
