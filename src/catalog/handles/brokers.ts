import type { HandlePackage } from "../schema.ts";

/** Brokers and sockets for messages that are not AMQP: MQTT, NATS, ZeroMQ, STOMP, SQS. */
export const brokers: readonly HandlePackage[] = [
  {
    package: "mqtt",
    mustBeClosed: true,
    source: "mqtt 5.16.0 build/index.d.ts",
    handles: [
      { name: "connect", form: "call", what: "an MQTT client", type: "MqttClient", close: "end", opens: "at once", clone: "throws" },
      { name: "connectAsync", form: "await", what: "an MQTT client", type: "MqttClient", close: "end", opens: "at once" },
      { name: "MqttClient", form: "new", what: "an MQTT client", close: "end", opens: "at once" },
    ],
  },
  {
    package: "nats",
    mustBeClosed: true,
    source: "nats 2.29.3 lib/src/mod.d.ts",
    handles: [
      {
        name: "connect",
        form: "await",
        what: "a NATS connection",
        type: "NatsConnection",
        close: "drain",
        closeIsAsync: true,
        opens: "at once",
        clone: "throws",
      },
      {
        name: "NatsConnection.subscribe",
        form: "call",
        what: "a NATS subscription",
        type: "Subscription",
        close: "unsubscribe",
        opens: "at once",
      },
      { name: "NatsConnection.jetstream", form: "call", what: "a NATS JetStream client", type: "JetStreamClient", opens: "on first use" },
      {
        name: "NatsConnection.jetstreamManager",
        form: "await",
        what: "a NATS JetStream manager",
        type: "JetStreamManager",
        opens: "at once",
      },
    ],
  },
  {
    package: "@nats-io/transport-node",
    mustBeClosed: true,
    source: "@nats-io/transport-node 3.4.0 lib/mod.d.ts",
    handles: [
      {
        name: "connect",
        form: "await",
        what: "a NATS connection",
        type: "NatsConnection",
        close: "drain",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "zeromq",
    mustBeClosed: true,
    source: "zeromq 6.8.0 lib/index.d.ts",
    handles: [
      { name: "Push", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "Pull", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "Publisher", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "Subscriber", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "Request", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "Reply", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "Dealer", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "Router", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "Pair", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "XPublisher", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "XSubscriber", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
      { name: "Stream", form: "new", what: "a ZeroMQ socket", close: "close", opens: "on first use" },
    ],
  },
  {
    package: "@stomp/stompjs",
    source: "@stomp/stompjs 7.5.0 index.d.ts",
    handles: [
      { name: "Client", form: "new", what: "a STOMP client", close: "deactivate", closeIsAsync: true, opens: "on first use" },
      { name: "Stomp.client", form: "call", what: "a STOMP client", type: "CompatClient", close: "disconnect", opens: "on first use" },
    ],
  },
  {
    package: "stompit",
    mustBeClosed: true,
    source: "stompit 1.0.0, @types/stompit 0.26.6 index.d.ts",
    handles: [
      {
        name: "connect.argument[1].parameter[1]",
        form: "value",
        what: "a STOMP client",
        type: "Client",
        close: "disconnect",
        opens: "at once",
      },
      { name: "connect", form: "call", what: "a STOMP connection", type: "Client", close: "disconnect", opens: "at once" },
      { name: "ConnectFailover", form: "new", what: "a STOMP connection manager", opens: "on first use" },
      { name: "ChannelPool", form: "new", what: "a STOMP channel pool", close: "close", opens: "on first use" },
    ],
  },
  {
    package: "sqs-consumer",
    source: "sqs-consumer 14.2.8 dist/esm/index.d.ts",
    handles: [
      { name: "Consumer.create", form: "call", what: "an SQS consumer", type: "Consumer", close: "stop", opens: "on first use" },
      { name: "Consumer", form: "new", what: "an SQS consumer", close: "stop", opens: "on first use" },
    ],
  },
  {
    package: "sqs-producer",
    source: "sqs-producer 8.0.4 dist/esm/index.d.ts",
    handles: [{ name: "Producer.create", form: "call", what: "an SQS producer", type: "Producer", opens: "on first use" }],
  },
];
