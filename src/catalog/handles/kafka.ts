import type { HandlePackage } from "../schema.ts";

/** Kafka clients, producers, consumers and admins. */
export const kafka: readonly HandlePackage[] = [
  {
    package: "kafkajs",
    source: "kafkajs 2.2.4 types/index.d.ts",
    handles: [
      { name: "Kafka", form: "new", what: "a Kafka client", opens: "on first use" },
      { name: "Kafka.producer", form: "call", what: "a Kafka producer", type: "Producer", close: "disconnect", closeIsAsync: true, opens: "on first use", clone: "throws" },
      { name: "Kafka.consumer", form: "call", what: "a Kafka consumer", type: "Consumer", close: "disconnect", closeIsAsync: true, opens: "on first use" },
      { name: "Kafka.admin", form: "call", what: "a Kafka admin client", type: "Admin", close: "disconnect", closeIsAsync: true, opens: "on first use" },
      { name: "Producer.transaction", form: "await", what: "a Kafka transaction", type: "Transaction", opens: "at once" },
    ],
  },
  {
    package: "@confluentinc/kafka-javascript",
    source: "@confluentinc/kafka-javascript 1.10.1 index.d.ts",
    handles: [
      { name: "KafkaJS.Kafka", form: "new", what: "a Kafka client", opens: "on first use" },
      { name: "KafkaJS.Kafka.producer", form: "call", what: "a Kafka producer", type: "KafkaJS.Producer", close: "disconnect", closeIsAsync: true, opens: "on first use" },
      { name: "KafkaJS.Kafka.consumer", form: "call", what: "a Kafka consumer", type: "KafkaJS.Consumer", close: "disconnect", closeIsAsync: true, opens: "on first use" },
      { name: "KafkaJS.Kafka.admin", form: "call", what: "a Kafka admin client", type: "KafkaJS.Admin", close: "disconnect", closeIsAsync: true, opens: "on first use" },
      { name: "Producer", form: "new", what: "a Kafka producer", close: "disconnect", opens: "on first use" },
      { name: "HighLevelProducer", form: "new", what: "a Kafka producer", close: "disconnect", opens: "on first use" },
      { name: "KafkaConsumer", form: "new", what: "a Kafka consumer", close: "disconnect", opens: "on first use" },
    ],
  },
  {
    package: "node-rdkafka",
    source: "node-rdkafka 3.6.1 index.d.ts",
    handles: [
      { name: "Producer", form: "new", what: "a Kafka producer", close: "disconnect", opens: "on first use" },
      { name: "HighLevelProducer", form: "new", what: "a Kafka producer", close: "disconnect", opens: "on first use" },
      { name: "KafkaConsumer", form: "new", what: "a Kafka consumer", close: "disconnect", opens: "on first use" },
      { name: "createReadStream", form: "call", what: "a Kafka consumer stream", type: "ConsumerStream", close: "destroy", opens: "at once" },
      { name: "createWriteStream", form: "call", what: "a Kafka producer stream", type: "ProducerStream", close: "end", opens: "at once" },
      { name: "AdminClient.create", form: "call", what: "a Kafka admin client", type: "IAdminClient", close: "disconnect", opens: "at once" },
    ],
  },
  {
    package: "kafka-node",
    source: "kafka-node 5.0.0 types/index.d.ts",
    handles: [
      { name: "KafkaClient", form: "new", what: "a Kafka client", close: "close", opens: "at once" },
      { name: "Producer", form: "new", what: "a Kafka producer", close: "close", opens: "on first use" },
      { name: "HighLevelProducer", form: "new", what: "a Kafka producer", close: "close", opens: "on first use" },
      { name: "Consumer", form: "new", what: "a Kafka consumer", close: "close", opens: "on first use" },
      { name: "ConsumerGroup", form: "new", what: "a Kafka consumer", close: "close", opens: "at once" },
    ],
  },
];
