import type { HandlePackage } from "../schema.ts";

/** AWS clients of version 2, which has one package for all services. */
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
];
