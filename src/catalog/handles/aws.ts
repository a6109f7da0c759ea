import type { HandlePackage } from "../schema.ts";

/** AWS clients of version 3 for storage, tables, messages and events, each in a package of its own. */
export const aws: readonly HandlePackage[] = [
  {
    package: "@aws-sdk/client-s3",
    source: "@aws-sdk/client-s3 3.1173.0 dist-types/index.d.ts",
    handles: [
      { name: "S3Client", form: "new", what: "an S3 client", close: "destroy", opens: "on first use", clone: "throws" },
      { name: "S3", form: "new", what: "an S3 client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/lib-storage",
    source: "@aws-sdk/lib-storage 3.1173.0 dist-types/index.d.ts",
    handles: [{ name: "Upload", form: "new", what: "an S3 upload", opens: "on first use" }],
  },
  {
    package: "@aws-sdk/client-dynamodb",
    source: "@aws-sdk/client-dynamodb 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "DynamoDBClient", form: "new", what: "a DynamoDB client", close: "destroy", opens: "on first use" },
      { name: "DynamoDB", form: "new", what: "a DynamoDB client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/lib-dynamodb",
    source: "@aws-sdk/lib-dynamodb 3.1162.0 dist-types/index.d.ts",
    handles: [
      {
        name: "DynamoDBDocumentClient.from",
        form: "call",
        what: "a DynamoDB client",
        type: "DynamoDBDocumentClient",
        close: "destroy",
        opens: "on first use",
      },
      {
        name: "DynamoDBDocument.from",
        form: "call",
        what: "a DynamoDB client",
        type: "DynamoDBDocument",
        close: "destroy",
        opens: "on first use",
      },
    ],
  },
  {
    package: "@aws-sdk/client-sts",
    source: "@aws-sdk/client-sts 3.1173.0 dist-types/index.d.ts",
    handles: [
      { name: "STSClient", form: "new", what: "an STS client", close: "destroy", opens: "on first use" },
      { name: "STS", form: "new", what: "an STS client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-lambda",
    source: "@aws-sdk/client-lambda 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "LambdaClient", form: "new", what: "a Lambda client", close: "destroy", opens: "on first use" },
      { name: "Lambda", form: "new", what: "a Lambda client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-sqs",
    source: "@aws-sdk/client-sqs 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "SQSClient", form: "new", what: "an SQS client", close: "destroy", opens: "on first use" },
      { name: "SQS", form: "new", what: "an SQS client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-sns",
    source: "@aws-sdk/client-sns 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "SNSClient", form: "new", what: "an SNS client", close: "destroy", opens: "on first use" },
      { name: "SNS", form: "new", what: "an SNS client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-secrets-manager",
    source: "@aws-sdk/client-secrets-manager 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "SecretsManagerClient", form: "new", what: "a Secrets Manager client", close: "destroy", opens: "on first use" },
      { name: "SecretsManager", form: "new", what: "a Secrets Manager client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-ssm",
    source: "@aws-sdk/client-ssm 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "SSMClient", form: "new", what: "an SSM client", close: "destroy", opens: "on first use" },
      { name: "SSM", form: "new", what: "an SSM client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-kinesis",
    source: "@aws-sdk/client-kinesis 3.1143.0 dist-types/index.d.ts",
    handles: [
      { name: "KinesisClient", form: "new", what: "a Kinesis client", close: "destroy", opens: "on first use" },
      { name: "Kinesis", form: "new", what: "a Kinesis client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-firehose",
    source: "@aws-sdk/client-firehose 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "FirehoseClient", form: "new", what: "a Firehose client", close: "destroy", opens: "on first use" },
      { name: "Firehose", form: "new", what: "a Firehose client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-cloudwatch",
    source: "@aws-sdk/client-cloudwatch 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "CloudWatchClient", form: "new", what: "a CloudWatch client", close: "destroy", opens: "on first use" },
      { name: "CloudWatch", form: "new", what: "a CloudWatch client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-cloudwatch-logs",
    source: "@aws-sdk/client-cloudwatch-logs 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "CloudWatchLogsClient", form: "new", what: "a CloudWatch Logs client", close: "destroy", opens: "on first use" },
      { name: "CloudWatchLogs", form: "new", what: "a CloudWatch Logs client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-ses",
    source: "@aws-sdk/client-ses 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "SESClient", form: "new", what: "an SES client", close: "destroy", opens: "on first use" },
      { name: "SES", form: "new", what: "an SES client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-sesv2",
    source: "@aws-sdk/client-sesv2 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "SESv2Client", form: "new", what: "an SES client", close: "destroy", opens: "on first use" },
      { name: "SESv2", form: "new", what: "an SES client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-eventbridge",
    source: "@aws-sdk/client-eventbridge 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "EventBridgeClient", form: "new", what: "an EventBridge client", close: "destroy", opens: "on first use" },
      { name: "EventBridge", form: "new", what: "an EventBridge client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-sfn",
    source: "@aws-sdk/client-sfn 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "SFNClient", form: "new", what: "a Step Functions client", close: "destroy", opens: "on first use" },
      { name: "SFN", form: "new", what: "a Step Functions client", close: "destroy", opens: "on first use" },
    ],
  },
];
