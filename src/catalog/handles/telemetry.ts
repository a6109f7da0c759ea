import type { HandlePackage } from "../schema.ts";

/** Metrics, traces and error reporting. */
export const telemetry: readonly HandlePackage[] = [
  {
    package: "@sentry/node",
    source: "@sentry/node 11.12.0 build/types/index.d.ts",
    handles: [
      { name: "init", form: "call", what: "a Sentry client", type: "NodeClient", close: "close", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "@opentelemetry/sdk-trace-node",
    source: "@opentelemetry/sdk-trace-node 1.30.1 build/src/index.d.ts",
    handles: [
      { name: "NodeTracerProvider", form: "new", what: "a tracer provider", close: "shutdown", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "@opentelemetry/sdk-node",
    source: "@opentelemetry/sdk-node 0.223.0 build/src/index.d.ts",
    handles: [{ name: "NodeSDK", form: "new", what: "an OpenTelemetry SDK", close: "shutdown", closeIsAsync: true, opens: "on first use" }],
  },
  {
    package: "dd-trace",
    source: "dd-trace 5.132.0 index.d.ts",
    handles: [{ name: "init", form: "call", what: "a Datadog tracer", type: "Tracer", opens: "at once" }],
  },
  {
    package: "applicationinsights",
    source: "applicationinsights 3.16.0 out/src/index.d.ts",
    handles: [
      { name: "setup", form: "call", what: "an Application Insights configuration", opens: "at once" },
      {
        name: "TelemetryClient",
        form: "new",
        what: "an Application Insights client",
        close: "shutdown",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "hot-shots",
    source: "hot-shots 17.1.1 types.d.mts",
    handles: [
      { name: "StatsD", form: "new", what: "a StatsD client", close: "close", opens: "at once" },
      { name: "", form: "new", what: "a StatsD client", type: "StatsD", close: "close", opens: "at once" },
    ],
  },
  {
    package: "node-statsd",
    source: "node-statsd 0.1.1, @types/node-statsd 0.1.7 index.d.ts",
    handles: [{ name: "StatsD", form: "new", what: "a StatsD client", close: "close", opens: "at once" }],
  },
];
