import { Worker } from "node:worker_threads";
import type { Memory } from "../cache/memory.ts";
import type { FileResult } from "../check/report.ts";
import type { Results, Work } from "../check/run.ts";
import { onDisk } from "../inspect.ts";
import type { Job } from "../fix/repair-all.ts";
import type { Repaired } from "../fix/repairing.ts";
import { Problem } from "../problem.ts";
import type { Message, Task } from "./message.ts";

type Progress = (done: number) => void;

/** Beside this file in the bundle. */
const worker = new URL("./worker.js", import.meta.url);

/** Repairs in another thread: this one stays free for the terminal and for signals. */
export async function repairInThread(job: Job, onFile: Progress): Promise<Repaired> {
  const thread = new Worker(worker);
  try {
    const answer = await ask(thread, { kind: "fix", job }, onFile);
    if (answer.kind === "repaired") return answer.repaired;
    throw new Error(`The thread answered with ${answer.kind}.`);
  } finally {
    await thread.terminate();
  }
}

/** So many files are given to a thread at a time: few enough that all are busy to the end. */
const portion = 24;

/** Checks files in several threads. With a memory, they get only what is not known from before. */
export async function checkInThreads(work: readonly Work[], threads: number, onFile: Progress, memory: Memory | null): Promise<Results> {
  const known = memory === null ? new Map<Work, FileResult>() : await recallAll(work, memory);
  const rest = work.filter((one) => !known.has(one));
  const before = known.size;
  const { files, brokenConfigs } = await shareOut(
    memory === null ? rest : rest.map((one) => ({ ...one, isRemembered: true })),
    threads,
    (done) => {
      onFile(before + done);
    },
  );
  for (const [index, one] of rest.entries()) {
    const result = files[index];
    if (result === undefined) continue;
    memory?.remember(one, result);
    known.set(one, result);
  }
  return { files: work.flatMap((one) => known.get(one) ?? []), brokenConfigs: [...onDisk.brokenConfigs, ...brokenConfigs] };
}

async function recallAll(work: readonly Work[], memory: Memory): Promise<Map<Work, FileResult>> {
  const known = new Map<Work, FileResult>();
  for (const [index, one] of work.entries()) {
    const result = memory.recall(one);
    if (result !== null) known.set(one, result);
    if (index % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return known;
}

async function shareOut(work: readonly Work[], threads: number, onFile: Progress): Promise<Results> {
  const portions = Array.from({ length: Math.ceil(work.length / portion) }, (_, index) =>
    work.slice(index * portion, (index + 1) * portion),
  );
  const results: Results[] = [];
  const queue = portions.entries();
  const counts = new Map<number, number>();
  const drain = async (thread: Worker): Promise<void> => {
    for (const [index, part] of queue) {
      const answer = await ask(thread, { kind: "check", work: part }, (done) => {
        counts.set(index, done);
        onFile([...counts.values()].reduce((sum, one) => sum + one, 0));
      });
      if (answer.kind !== "checked") throw new Error(`The thread answered with ${answer.kind}.`);
      results[index] = answer.results;
    }
  };
  const pool = Array.from({ length: Math.min(threads, portions.length) }, () => new Worker(worker));
  try {
    await Promise.all(pool.map(drain));
  } finally {
    await Promise.all(pool.map((thread) => thread.terminate()));
  }
  return { files: results.flatMap(({ files }) => files), brokenConfigs: results.flatMap(({ brokenConfigs }) => brokenConfigs) };
}

/** Gives a thread a task, and waits for what comes of it. */
function ask(thread: Worker, task: Task, onFile: Progress): Promise<Message> {
  return new Promise((resolve, reject) => {
    const hear = (message: Message): void => {
      switch (message.kind) {
        case "progress":
          onFile(message.done);
          return;
        case "problem":
          reject(new Problem(message.sentence));
          break;
        case "checked":
        case "repaired":
          resolve(message);
      }
      thread.off("message", hear).off("error", reject);
    };
    thread.on("message", hear).once("error", reject);
    thread.postMessage(task);
  });
}
