import type { EngineProgram } from "../harness/program.ts";

/** A program that sends a handle along, which nothing reads on the other side. */
export interface FieldsProgram extends EngineProgram {
  readonly kind: "fix" | "suggestion";
}

const job = `
class Job {
  log = fs.createWriteStream("job.log");
  times = 2;
  constructor(ships) {
    this.ships = ships;
  }
}
`;

function onWorker(name: string, text: string, kind: FieldsProgram["kind"] = "fix"): FieldsProgram {
  return { name, shape: "payload", kind, text: `import fs from "node:fs";\n${text}` };
}

const workerpool = 'import workerpool from "workerpool";\nconst pool = workerpool.pool({ maxWorkers: 1 });\n';
const ending = (call: string, before = "  const job = new Job(ships);\n"): string => `
export default async (ships) => {
${before}  try {
    return await ${call};
  } finally {
    await pool.terminate?.();
  }
};
`;
const log = `  const log = fs.createWriteStream("job.log");\n  log.write("towed");\n`;

/** Each fails before; each gives the right value where only what is read is sent. */
export const fieldsPrograms: readonly FieldsProgram[] = [
  onWorker("workerpool, an object of a class", workerpool + job + ending("pool.exec((job) => job.ships * job.times, [job])")),
  onWorker("workerpool, an object in an object", workerpool + job + ending("pool.exec(({ job, by }) => job.ships * by, [{ job, by: 2 }])")),
  onWorker("workerpool, a stream beside the rest", workerpool + ending("pool.exec(({ ships }) => ships * 2, [{ log, ships }])", log)),
  onWorker(
    "workerpool, the second of two arguments",
    `${workerpool}${job}function tow(by, job) {\n  const { ships } = job;\n  return ships * by;\n}\n${ending("pool.exec(tow, [2, job])")}`,
  ),
  onWorker(
    "workerpool, an object literal",
    `${workerpool}${ending("pool.exec((given) => given.of.ships * given.times, [job])", '  const job = { log: fs.createWriteStream("job.log"), of: { ships }, times: 2 };\n')}`,
  ),
  onWorker(
    "node-worker-threads-pool, an object of a class",
    `import { DynamicPool } from "node-worker-threads-pool";\n${job}
export default async (ships) => {
  const pool = new DynamicPool(1);
  const job = new Job(ships);
  const answer = await pool.exec({ task: (job) => job.ships * job.times, param: job });
  await pool.destroy?.();
  return answer;
};
`,
  ),
];
