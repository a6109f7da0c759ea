import type { HandlePackage } from "../schema.ts";

/** Clients of web services. */
export const services: readonly HandlePackage[] = [
  {
    package: "openai",
    source: "openai 6.49.0 index.d.mts",
    handles: [
      { name: "OpenAI", form: "new", what: "an OpenAI client", opens: "on first use" },
      { name: "", form: "new", what: "an OpenAI client", type: "OpenAI", opens: "on first use" },
    ],
  },
  {
    package: "@anthropic-ai/sdk",
    source: "@anthropic-ai/sdk 1.12.0 index.d.mts",
    handles: [
      { name: "Anthropic", form: "new", what: "an Anthropic client", opens: "on first use" },
      { name: "", form: "new", what: "an Anthropic client", type: "Anthropic", opens: "on first use" },
    ],
  },
  {
    package: "stripe",
    source: "stripe 23.1.0 esm/stripe.esm.node.d.ts",
    handles: [
      { name: "Stripe", form: "new", what: "a Stripe client", opens: "on first use" },
      { name: "", form: "new", what: "a Stripe client", type: "Stripe", opens: "on first use" },
    ],
  },
  {
    package: "twilio",
    source: "twilio 6.2.0 index.d.ts",
    handles: [{ name: "", form: "call", what: "a Twilio client", type: "Twilio", opens: "on first use" }],
  },
  {
    package: "@slack/web-api",
    source: "@slack/web-api 8.2.0 dist/index.d.ts",
    handles: [{ name: "WebClient", form: "new", what: "a Slack client", opens: "on first use" }],
  },
  {
    package: "@slack/bolt",
    source: "@slack/bolt 5.1.0 dist/index.d.ts",
    handles: [{ name: "App", form: "new", what: "a Slack app", close: "stop", closeIsAsync: true, opens: "on first use" }],
  },
  {
    package: "@supabase/supabase-js",
    source: "@supabase/supabase-js 2.109.0 dist/index.d.mts",
    handles: [{ name: "createClient", form: "call", what: "a Supabase client", type: "SupabaseClient", opens: "on first use" }],
  },
  {
    package: "discord.js",
    source: "discord.js 14.28.1 typings/index.d.mts",
    handles: [{ name: "Client", form: "new", what: "a Discord client", close: "destroy", closeIsAsync: true, opens: "on first use" }],
  },
  {
    package: "jsforce",
    source: "jsforce 3.10.16 index.d.ts",
    handles: [
      { name: "Connection", form: "new", what: "a Salesforce connection", close: "logout", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "minio",
    source: "minio 8.0.7 dist/main/minio.d.ts",
    handles: [{ name: "Client", form: "new", what: "an object storage client", opens: "on first use" }],
  },
  {
    package: "dockerode",
    source: "dockerode 5.0.1, @types/dockerode 4.0.2 index.d.ts",
    handles: [
      { name: "", form: "new", what: "a Docker client", type: "Dockerode", opens: "on first use" },
      { name: "Dockerode.getContainer", form: "call", what: "a Docker container", type: "Container", opens: "on first use" },
    ],
  },
  {
    package: "@kubernetes/client-node",
    source: "@kubernetes/client-node 2.0.1 dist/index.d.ts",
    handles: [
      { name: "KubeConfig", form: "new", what: "a Kubernetes configuration", opens: "on first use" },
      { name: "KubeConfig.makeApiClient", form: "call", what: "a Kubernetes client", opens: "on first use" },
      { name: "Watch", form: "new", what: "a Kubernetes watch", opens: "on first use" },
      { name: "Exec", form: "new", what: "a Kubernetes client", opens: "on first use" },
    ],
  },
  {
    package: "@pulumi/pulumi",
    source: "@pulumi/pulumi 3.248.0 index.d.ts",
    handles: [{ name: "StackReference", form: "new", what: "a Pulumi stack reference", opens: "on first use" }],
  },
];
