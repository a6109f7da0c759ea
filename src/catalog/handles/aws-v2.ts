import type { HandlePackage } from "../schema.ts";

/** AWS clients of version 2: one package for all services, and a module for each. */
export const awsSdkV2: readonly HandlePackage[] = [
  {
    package: "aws-sdk",
    source: "aws-sdk 2.1693.0 index.d.ts",
    handles: [
      { name: "S3", form: "new", what: "an S3 client", opens: "on first use" },
      { name: "DynamoDB", form: "new", what: "a DynamoDB client", opens: "on first use" },
      { name: "DynamoDB.DocumentClient", form: "new", what: "a DynamoDB client", opens: "on first use" },
      { name: "SQS", form: "new", what: "an SQS client", opens: "on first use" },
      { name: "SNS", form: "new", what: "an SNS client", opens: "on first use" },
      { name: "Lambda", form: "new", what: "a Lambda client", opens: "on first use" },
      { name: "Kinesis", form: "new", what: "a Kinesis client", opens: "on first use" },
      { name: "Firehose", form: "new", what: "a Firehose client", opens: "on first use" },
      { name: "SecretsManager", form: "new", what: "a Secrets Manager client", opens: "on first use" },
      { name: "SSM", form: "new", what: "an SSM client", opens: "on first use" },
      { name: "STS", form: "new", what: "an STS client", opens: "on first use" },
      { name: "CloudWatch", form: "new", what: "a CloudWatch client", opens: "on first use" },
      { name: "CloudWatchLogs", form: "new", what: "a CloudWatch Logs client", opens: "on first use" },
      { name: "SES", form: "new", what: "an SES client", opens: "on first use" },
      { name: "StepFunctions", form: "new", what: "a Step Functions client", opens: "on first use" },
      { name: "EventBridge", form: "new", what: "an EventBridge client", opens: "on first use" },
      { name: "KMS", form: "new", what: "a KMS client", opens: "on first use" },
      { name: "EC2", form: "new", what: "an EC2 client", opens: "on first use" },
      { name: "ECS", form: "new", what: "an ECS client", opens: "on first use" },
      { name: "RDSDataService", form: "new", what: "an RDS Data client", opens: "on first use" },
      { name: "ApiGatewayManagementApi", form: "new", what: "an API Gateway client", opens: "on first use" },
      { name: "CognitoIdentityServiceProvider", form: "new", what: "a Cognito client", opens: "on first use" },
      { name: "Athena", form: "new", what: "an Athena client", opens: "on first use" },
      { name: "Glue", form: "new", what: "a Glue client", opens: "on first use" },
    ],
  },
  {
    package: "aws-sdk/clients/s3",
    source: "aws-sdk 2.1693.0 clients/s3.d.ts",
    handles: [{ name: "", form: "new", what: "an S3 client", type: "S3", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/dynamodb",
    source: "aws-sdk 2.1693.0 clients/dynamodb.d.ts",
    handles: [
      { name: "", form: "new", what: "a DynamoDB client", type: "DynamoDB", opens: "on first use" },
      { name: "DocumentClient", form: "new", what: "a DynamoDB client", opens: "on first use" },
    ],
  },
  {
    package: "aws-sdk/clients/sqs",
    source: "aws-sdk 2.1693.0 clients/sqs.d.ts",
    handles: [{ name: "", form: "new", what: "an SQS client", type: "SQS", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/sns",
    source: "aws-sdk 2.1693.0 clients/sns.d.ts",
    handles: [{ name: "", form: "new", what: "an SNS client", type: "SNS", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/lambda",
    source: "aws-sdk 2.1693.0 clients/lambda.d.ts",
    handles: [{ name: "", form: "new", what: "a Lambda client", type: "Lambda", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/kinesis",
    source: "aws-sdk 2.1693.0 clients/kinesis.d.ts",
    handles: [{ name: "", form: "new", what: "a Kinesis client", type: "Kinesis", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/firehose",
    source: "aws-sdk 2.1693.0 clients/firehose.d.ts",
    handles: [{ name: "", form: "new", what: "a Firehose client", type: "Firehose", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/secretsmanager",
    source: "aws-sdk 2.1693.0 clients/secretsmanager.d.ts",
    handles: [{ name: "", form: "new", what: "a Secrets Manager client", type: "SecretsManager", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/ssm",
    source: "aws-sdk 2.1693.0 clients/ssm.d.ts",
    handles: [{ name: "", form: "new", what: "an SSM client", type: "SSM", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/sts",
    source: "aws-sdk 2.1693.0 clients/sts.d.ts",
    handles: [{ name: "", form: "new", what: "an STS client", type: "STS", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/ses",
    source: "aws-sdk 2.1693.0 clients/ses.d.ts",
    handles: [{ name: "", form: "new", what: "an SES client", type: "SES", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/stepfunctions",
    source: "aws-sdk 2.1693.0 clients/stepfunctions.d.ts",
    handles: [{ name: "", form: "new", what: "a Step Functions client", type: "StepFunctions", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/cloudwatch",
    source: "aws-sdk 2.1693.0 clients/cloudwatch.d.ts",
    handles: [{ name: "", form: "new", what: "a CloudWatch client", type: "CloudWatch", opens: "on first use" }],
  },
  {
    package: "aws-sdk/clients/eventbridge",
    source: "aws-sdk 2.1693.0 clients/eventbridge.d.ts",
    handles: [{ name: "", form: "new", what: "an EventBridge client", type: "EventBridge", opens: "on first use" }],
  },
];
