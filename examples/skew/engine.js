/**
 * Stands in for an engine with datasets, so that the example needs no cluster. What it does is what they do, in small: a dataset has
 * partitions, each is the work of a thread with little memory of its own, and records of one key meet in one partition by way of files.
 * Functions are sent as text. It has no retries, no scheduler and no network.
 */
import { closeSync, createReadStream, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const partitions = 4;
const megabytes = 32;

export class RDD {
  constructor(steps) {
    this.steps = steps;
  }
  static range(count) {
    return new RDD([{ kind: "range", count }]);
  }
  map(f) {
    return this.#with("map", f);
  }
  mapValues(f) {
    return this.#with("mapValues", f);
  }
  groupByKey() {
    return this.#with("groupByKey");
  }
  reduceByKey(f) {
    return this.#with("reduceByKey", f);
  }
  #with(kind, f) {
    return new RDD([...this.steps, { kind, text: f?.toString() }]);
  }

  /** Runs the work: the steps before the records are sent around, and those after. */
  async collect() {
    const folder = mkdtempSync(path.join(tmpdir(), "shuffle-"));
    try {
      await stage({ steps: this.steps, folder, side: "before" });
      return (await stage({ steps: this.steps, folder, side: "after" })).flat();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** A task for each partition, one thread each. */
function stage(work) {
  return Promise.all(Array.from({ length: partitions }, (_, partition) => task({ ...work, partition })));
}

function task(data) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: data, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    let result;
    worker.on("message", (message) => (result = message));
    worker.on("error", (error) => reject(new Error(`partition ${data.partition} failed: ${error.message}`)));
    worker.on("exit", (code) => (code === 0 ? resolve(result) : undefined));
  });
}

const functionOf = ({ text }) => (0, eval)(`(${text})`);

function* records({ steps, partition }) {
  const [{ count }, ...rest] = steps;
  const narrow = rest.slice(0, wideStep(rest)).map((step) => [step.kind, functionOf(step)]);
  for (let n = partition; n < count; n += partitions) {
    yield narrow.reduce((record, [kind, f]) => (kind === "map" ? f(record) : [record[0], f(record[1])]), n);
  }
}

const wideStep = (steps) => steps.findIndex(({ kind }) => kind.endsWith("ByKey"));
const home = (key) => [...key].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 1_000_003, 7) % partitions;

/** Before: writes each record to the file of the partition that its key belongs to; a reduction has added up what is here. */
function send(data) {
  const step = data.steps[1 + wideStep(data.steps.slice(1))];
  const files = Array.from({ length: partitions }, (_, to) => openSync(path.join(data.folder, `${to}-${data.partition}`), "w"));
  const write = ([key, value]) => writeSync(files[home(key)], `${JSON.stringify([key, value])}\n`);
  if (step.kind === "groupByKey") for (const record of records(data)) write(record);
  else {
    const f = functionOf(step);
    const sums = new Map();
    for (const [key, value] of records(data)) sums.set(key, sums.has(key) ? f(sums.get(key), value) : value);
    for (const record of sums) write(record);
  }
  for (const file of files) closeSync(file);
}

/** After: reads what was sent to this partition; a group holds every value of its key. */
async function receive({ steps, folder, partition }) {
  const wide = 1 + wideStep(steps.slice(1));
  const isGroup = steps[wide].kind === "groupByKey";
  const f = isGroup ? undefined : functionOf(steps[wide]);
  const found = new Map();
  for (const file of readdirSync(folder).filter((name) => name.startsWith(`${partition}-`))) {
    for await (const line of createInterface({ input: createReadStream(path.join(folder, file)) })) {
      const [key, value] = JSON.parse(line);
      if (isGroup && found.has(key)) found.get(key).push(value);
      else if (isGroup) found.set(key, [value]);
      else found.set(key, found.has(key) ? f(found.get(key), value) : value);
    }
  }
  const rest = steps.slice(wide + 1).map(functionOf);
  return [...found].map(([key, value]) => [key, rest.reduce((last, g) => g(last), value)]);
}

if (!isMainThread) {
  if (workerData.side === "before") send(workerData);
  else parentPort.postMessage(await receive(workerData));
}
