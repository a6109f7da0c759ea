import type { HandlePackage } from "../schema.ts";

/** AMQP connections, channels and consumers. */
export const amqp: readonly HandlePackage[] = [
  {
    package: "amqplib",
    source: "amqplib 2.3.1 index.d.ts",
    handles: [
      { name: "connect", form: "await", what: "an AMQP connection", type: "ChannelModel", close: "close", closeIsAsync: true, opens: "at once", clone: "throws" },
      { name: "ChannelModel.createChannel", form: "await", what: "an AMQP channel", type: "Channel", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "ChannelModel.createConfirmChannel", form: "await", what: "an AMQP channel", type: "ConfirmChannel", close: "close", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "amqplib/callback_api",
    source: "amqplib 2.3.1 callback_api.d.ts",
    handles: [
      { name: "connect", form: "call", what: "an AMQP connection", type: "Connection", close: "close", opens: "at once" },
      { name: "connect.argument[1].parameter[1]", form: "value", what: "an AMQP connection", type: "Connection", close: "close", opens: "at once" },
      { name: "connect.argument[2].parameter[1]", form: "value", what: "an AMQP connection", type: "Connection", close: "close", opens: "at once" },
      { name: "Connection.createChannel", form: "call", what: "an AMQP channel", type: "Channel", close: "close", opens: "at once" },
      { name: "Connection.createChannel.argument[0].parameter[1]", form: "value", what: "an AMQP channel", type: "Channel", close: "close", opens: "at once" },
      { name: "Connection.createConfirmChannel", form: "call", what: "an AMQP channel", type: "ConfirmChannel", close: "close", opens: "at once" },
    ],
  },
  {
    package: "amqp-connection-manager",
    source: "amqp-connection-manager 5.0.0 dist/types/index.d.ts",
    handles: [
      { name: "connect", form: "call", what: "an AMQP connection manager", type: "AmqpConnectionManager", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "AmqpConnectionManager.createChannel", form: "call", what: "an AMQP channel", close: "close", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "rabbitmq-client",
    source: "rabbitmq-client 5.0.8 lib/index.d.ts",
    handles: [
      { name: "Connection", form: "new", what: "an AMQP connection", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "Connection.acquire", form: "await", what: "an AMQP channel", type: "Channel", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "Connection.createPublisher", form: "call", what: "an AMQP publisher", type: "Publisher", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "Connection.createConsumer", form: "call", what: "an AMQP consumer", type: "Consumer", close: "close", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "rascal",
    source: "rascal 21.0.1, @types/rascal 10.2.1 index.d.ts",
    handles: [
      { name: "BrokerAsPromised.create", form: "await", what: "a Rascal broker", type: "BrokerAsPromised", close: "shutdown", closeIsAsync: true, opens: "at once" },
      { name: "Broker.create.argument[1].parameter[1]", form: "value", what: "a Rascal broker", type: "Broker", close: "shutdown", opens: "at once" },
      { name: "Broker.create.argument[2].parameter[1]", form: "value", what: "a Rascal broker", type: "Broker", close: "shutdown", opens: "at once" },
    ],
  },
  {
    package: "rhea",
    source: "rhea 3.0.5 typings/index.d.ts",
    handles: [
      { name: "connect", form: "call", what: "an AMQP connection", type: "Connection", close: "close", opens: "at once" },
      { name: "create_container", form: "call", what: "an AMQP container", type: "Container", opens: "on first use" },
      { name: "Container.connect", form: "call", what: "an AMQP connection", type: "Connection", close: "close", opens: "at once" },
      { name: "Connection.open_sender", form: "call", what: "an AMQP sender", type: "Sender", close: "close", opens: "at once" },
      { name: "Connection.open_receiver", form: "call", what: "an AMQP receiver", type: "Receiver", close: "close", opens: "at once" },
    ],
  },
];
