import { parentPort } from "node:worker_threads";
import { run } from "../check/run.ts";
import { repairAll } from "../fix/repair-all.ts";
import { messageOf, Problem } from "../problem.ts";
import type { Message, Task } from "./message.ts";

/** Does one task after another, and tells what came of it. */
parentPort?.on("message", (task: Task) => {
  const tell = (message: Message): void => {
    parentPort?.postMessage(message);
  };
  const progress = (done: number): void => {
    tell({ kind: "progress", done });
  };
  perform(task, progress).then(tell, (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    tell({ kind: "problem", sentence: messageOf(error) });
  });
});

async function perform(task: Task, progress: (done: number) => void): Promise<Message> {
  if (task.kind === "fix") return { kind: "repaired", repaired: await repairAll(task.job, progress) };
  return { kind: "checked", results: await run(task.work, progress) };
}
