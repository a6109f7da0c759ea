/** How a task is shipped, or called here. */
export interface Shipping {
  readonly name: string;
  readonly before: string;
  readonly write: (task: string) => string;
  readonly ships: boolean;
}

function shipping(name: string, write: Shipping["write"], before = ""): Shipping {
  return { name, before, write, ships: true };
}

function innocent(name: string, write: Shipping["write"], before = ""): Shipping {
  return { name, before, write, ships: false };
}

/** Boundaries of several engines, and calls that have the same names. */
export const shippings: readonly Shipping[] = [
  shipping("map", (task) => `rdd.map(${task});`),
  shipping("filter of a chain", (task) => `rdd.distinct().filter(${task});`),
  shipping("foreachPartition", (task) => `rdd.foreachPartition(${task});`),
  shipping("map of a context's dataset", (task) => `sc.parallelize([1, 2]).map(${task});`, "declare const sc: any;"),
  shipping("map of a kept dataset", (task) => `words.map(${task});`, "const words = rdd.filter(Boolean);"),
  shipping("a wrapper", (task) => `ship(${task});`, "function ship(f: any) { return rdd.map(f); }"),
  shipping("a wrapper with options", (task) => `ship({ f: ${task} });`, "const ship = ({ f }: any) => rdd.map(f);"),
  shipping(
    "a method of a class",
    (task) => `new Ship(rdd).ship(${task});`,
    "class Ship { constructor(private words: RDD<any>) {} ship(f: any) { return this.words.map(f); } }",
  ),
  shipping("Pulumi's serialiser", (task) => `pulumi.runtime.serializeFunction(${task});`),
  innocent("map of a list", (task) => `[1, 2].map(${task});`),
  innocent("map of a variable that is a list", (task) => `words.map(${task});`, "const words: number[] = [1, 2];"),
  innocent("then of a promise", (task) => `Promise.resolve(1).then(${task});`),
  innocent("a function of the project", (task) => `call(${task});`, "function call(f: any) { return f(1); }"),
  innocent("a callback of an event", (task) => `process.on("exit", ${task});`),
];
