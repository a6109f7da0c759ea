import { Worker } from "node:worker_threads";
import type { FileResult } from "../check/report.ts";
import type { Work } from "../check/run.ts";
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

/** Checks files in several threads. The results come in the order of the files. */
export async function checkInThreads(work: readonly Work[], threads: number, onFile: Progress): Promise<FileResult[]> {
  const portions = Array.from({ length: Math.ceil(work.length / portion) }, (_, index) =>
    work.slice(index * portion, (index + 1) * portion),
  );
  const results: (readonly FileResult[])[] = [];
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
  return results.flat();
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
