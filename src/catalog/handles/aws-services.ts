import type { HandlePackage } from "../schema.ts";

/** AWS clients of version 3 for compute, models, identity and operations. */
export const awsServices: readonly HandlePackage[] = [
  {
    package: "@aws-sdk/client-bedrock",
    source: "@aws-sdk/client-bedrock 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "BedrockClient", form: "new", what: "a Bedrock client", close: "destroy", opens: "on first use" },
      { name: "Bedrock", form: "new", what: "a Bedrock client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-bedrock-runtime",
    source: "@aws-sdk/client-bedrock-runtime 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "BedrockRuntimeClient", form: "new", what: "a Bedrock client", close: "destroy", opens: "on first use" },
      { name: "BedrockRuntime", form: "new", what: "a Bedrock client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-bedrock-agent-runtime",
    source: "@aws-sdk/client-bedrock-agent-runtime 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "BedrockAgentRuntimeClient", form: "new", what: "a Bedrock client", close: "destroy", opens: "on first use" },
      { name: "BedrockAgentRuntime", form: "new", what: "a Bedrock client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-cognito-identity",
    source: "@aws-sdk/client-cognito-identity 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "CognitoIdentityClient", form: "new", what: "a Cognito client", close: "destroy", opens: "on first use" },
      { name: "CognitoIdentity", form: "new", what: "a Cognito client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-cognito-identity-provider",
    source: "@aws-sdk/client-cognito-identity-provider 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "CognitoIdentityProviderClient", form: "new", what: "a Cognito client", close: "destroy", opens: "on first use" },
      { name: "CognitoIdentityProvider", form: "new", what: "a Cognito client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-kms",
    source: "@aws-sdk/client-kms 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "KMSClient", form: "new", what: "a KMS client", close: "destroy", opens: "on first use" },
      { name: "KMS", form: "new", what: "a KMS client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-iam",
    source: "@aws-sdk/client-iam 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "IAMClient", form: "new", what: "an IAM client", close: "destroy", opens: "on first use" },
      { name: "IAM", form: "new", what: "an IAM client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-ec2",
    source: "@aws-sdk/client-ec2 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "EC2Client", form: "new", what: "an EC2 client", close: "destroy", opens: "on first use" },
      { name: "EC2", form: "new", what: "an EC2 client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-ecs",
    source: "@aws-sdk/client-ecs 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "ECSClient", form: "new", what: "an ECS client", close: "destroy", opens: "on first use" },
      { name: "ECS", form: "new", what: "an ECS client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-ecr",
    source: "@aws-sdk/client-ecr 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "ECRClient", form: "new", what: "an ECR client", close: "destroy", opens: "on first use" },
      { name: "ECR", form: "new", what: "an ECR client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-eks",
    source: "@aws-sdk/client-eks 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "EKSClient", form: "new", what: "an EKS client", close: "destroy", opens: "on first use" },
      { name: "EKS", form: "new", what: "an EKS client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-rds",
    source: "@aws-sdk/client-rds 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "RDSClient", form: "new", what: "an RDS client", close: "destroy", opens: "on first use" },
      { name: "RDS", form: "new", what: "an RDS client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-rds-data",
    source: "@aws-sdk/client-rds-data 3.1143.0 dist-types/index.d.ts",
    handles: [
      { name: "RDSDataClient", form: "new", what: "an RDS Data client", close: "destroy", opens: "on first use" },
      { name: "RDSData", form: "new", what: "an RDS Data client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-redshift-data",
    source: "@aws-sdk/client-redshift-data 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "RedshiftDataClient", form: "new", what: "a Redshift Data client", close: "destroy", opens: "on first use" },
      { name: "RedshiftData", form: "new", what: "a Redshift Data client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-athena",
    source: "@aws-sdk/client-athena 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "AthenaClient", form: "new", what: "an Athena client", close: "destroy", opens: "on first use" },
      { name: "Athena", form: "new", what: "an Athena client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-glue",
    source: "@aws-sdk/client-glue 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "GlueClient", form: "new", what: "a Glue client", close: "destroy", opens: "on first use" },
      { name: "Glue", form: "new", what: "a Glue client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-cloudformation",
    source: "@aws-sdk/client-cloudformation 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "CloudFormationClient", form: "new", what: "a CloudFormation client", close: "destroy", opens: "on first use" },
      { name: "CloudFormation", form: "new", what: "a CloudFormation client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-cloudfront",
    source: "@aws-sdk/client-cloudfront 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "CloudFrontClient", form: "new", what: "a CloudFront client", close: "destroy", opens: "on first use" },
      { name: "CloudFront", form: "new", what: "a CloudFront client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-codebuild",
    source: "@aws-sdk/client-codebuild 3.1142.0 dist-types/index.d.ts",
    handles: [
      { name: "CodeBuildClient", form: "new", what: "a CodeBuild client", close: "destroy", opens: "on first use" },
      { name: "CodeBuild", form: "new", what: "a CodeBuild client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-route-53",
    source: "@aws-sdk/client-route-53 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "Route53Client", form: "new", what: "a Route 53 client", close: "destroy", opens: "on first use" },
      { name: "Route53", form: "new", what: "a Route 53 client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-api-gateway",
    source: "@aws-sdk/client-api-gateway 3.1142.0 dist-types/index.d.ts",
    handles: [
      { name: "APIGatewayClient", form: "new", what: "an API Gateway client", close: "destroy", opens: "on first use" },
      { name: "APIGateway", form: "new", what: "an API Gateway client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-apigatewaymanagementapi",
    source: "@aws-sdk/client-apigatewaymanagementapi 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "ApiGatewayManagementApiClient", form: "new", what: "an API Gateway client", close: "destroy", opens: "on first use" },
      { name: "ApiGatewayManagementApi", form: "new", what: "an API Gateway client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-scheduler",
    source: "@aws-sdk/client-scheduler 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "SchedulerClient", form: "new", what: "an EventBridge Scheduler client", close: "destroy", opens: "on first use" },
      { name: "Scheduler", form: "new", what: "an EventBridge Scheduler client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-sagemaker-runtime",
    source: "@aws-sdk/client-sagemaker-runtime 3.1164.0 dist-types/index.d.ts",
    handles: [
      { name: "SageMakerRuntimeClient", form: "new", what: "a SageMaker client", close: "destroy", opens: "on first use" },
      { name: "SageMakerRuntime", form: "new", what: "a SageMaker client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-textract",
    source: "@aws-sdk/client-textract 3.1169.0 dist-types/index.d.ts",
    handles: [
      { name: "TextractClient", form: "new", what: "a Textract client", close: "destroy", opens: "on first use" },
      { name: "Textract", form: "new", what: "a Textract client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-rekognition",
    source: "@aws-sdk/client-rekognition 3.1142.0 dist-types/index.d.ts",
    handles: [
      { name: "RekognitionClient", form: "new", what: "a Rekognition client", close: "destroy", opens: "on first use" },
      { name: "Rekognition", form: "new", what: "a Rekognition client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-iot-data-plane",
    source: "@aws-sdk/client-iot-data-plane 3.1138.0 dist-types/index.d.ts",
    handles: [
      { name: "IoTDataPlaneClient", form: "new", what: "an IoT client", close: "destroy", opens: "on first use" },
      { name: "IoTDataPlane", form: "new", what: "an IoT client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-translate",
    source: "@aws-sdk/client-translate 3.1141.0 dist-types/index.d.ts",
    handles: [
      { name: "TranslateClient", form: "new", what: "a Translate client", close: "destroy", opens: "on first use" },
      { name: "Translate", form: "new", what: "a Translate client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-polly",
    source: "@aws-sdk/client-polly 3.1142.0 dist-types/index.d.ts",
    handles: [
      { name: "PollyClient", form: "new", what: "a Polly client", close: "destroy", opens: "on first use" },
      { name: "Polly", form: "new", what: "a Polly client", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "@aws-sdk/client-comprehend",
    source: "@aws-sdk/client-comprehend 3.1138.0 dist-types/index.d.ts",
    handles: [
      { name: "ComprehendClient", form: "new", what: "a Comprehend client", close: "destroy", opens: "on first use" },
      { name: "Comprehend", form: "new", what: "a Comprehend client", close: "destroy", opens: "on first use" },
    ],
  },
];
