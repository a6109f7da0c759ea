import type { RefusedProgram, RepairedProgram } from "./program.ts";

const head = `import fs from "node:fs";
import workerpool from "workerpool";

const pool = workerpool.pool();
`;
const job = `class Job {
  readonly log = fs.createWriteStream("job.log");
  name = "tow";
  constructor(readonly n: number) {}
  double() {
    return this.n * 2;
  }
}
const job = new Job(21);
`;
const log = `const log = fs.createWriteStream("job.log");
log.write("begin");
`;
const task = { file: "task.ts", kind: "fix" } as const;
const pair = (before: string, after: string, own = job): Pick<RepairedProgram, "before" | "after"> => ({
  before: head + own + before,
  after: head + own + after,
});

/** Payloads of which the other side reads some fields. */
export const fieldsOnlyPrograms: readonly RepairedProgram[] = [
  {
    ...task,
    name: "an object of a class, typed",
    ...pair(
      `export const answer = pool.exec((job: Job) => job.n * job.name.length, [job]); // here\n`,
      `export const answer = pool.exec((job: Pick<Job, "n" | "name">) => job.n * job.name.length, [{ n: job.n, name: job.name }]); // here\n`,
    ),
  },
  {
    ...task,
    name: "an object in an object, taken apart in the function",
    ...pair(
      `export const answer = pool.exec(
  (given: { job: Job; k: number }) => {
    const { job } = given;
    return job.n * given.k;
  },
  [{ job, /* twice */ k: 2 }],
);
`,
      `export const answer = pool.exec(
  (given: { job: Pick<Job, "n">; k: number }) => {
    const { job } = given;
    return job.n * given.k;
  },
  [{ job: { n: job.n }, /* twice */ k: 2 }],
);
`,
    ),
  },
  {
    ...task,
    name: "an object that gets another name in the function, and is taken apart where it stands in another",
    ...pair(
      `export const answer = pool.exec((job: Job, given: { job: Job }) => {
  const whole = job;
  const { name } = given.job;
  const seen = [];
  seen.push(whole.n, name);
  return seen;
}, [job, { job }]);
`,
      `export const answer = pool.exec((job: Pick<Job, "n">, given: { job: Pick<Job, "name"> }) => {
  const whole = job;
  const { name } = given.job;
  const seen = [];
  seen.push(whole.n, name);
  return seen;
}, [{ n: job.n }, { job: { name: job.name } }]);
`,
    ),
  },
  {
    ...task,
    name: "a stream beside what is read",
    ...pair(
      `export const answer = pool.exec(({ n }: { log: fs.WriteStream; n: number }) => n * 2, [{ log, n: 21 }]);\n`,
      `export const answer = pool.exec(({ n }: { n: number }) => n * 2, [{ n: 21 }]);\n`,
      log,
    ),
  },
  {
    ...task,
    name: "a stream, the last property, for a function with a name",
    ...pair(
      `function work(given: { n: number }) {
  return given.n * 2;
}
export const answer = pool.exec(work, [{ n: 21, log: log }]);
`,
      `function work(given: { n: number }) {
  return given.n * 2;
}
export const answer = pool.exec(work, [{ n: 21 }]);
`,
      log,
    ),
  },
  {
    ...task,
    name: "an object literal",
    ...pair(
      `export const answer = pool.exec((given) => given.options.times * given.n, [job]);\n`,
      `export const answer = pool.exec((given) => given.options.times * given.n, [{ options: job.options, n: job.n }]);\n`,
      `const job = { log: fs.createWriteStream("job.log"), n: 21, options: { times: 2 } };\n`,
    ),
  },
  {
    file: "task.mjs",
    kind: "suggestion",
    name: "a stream that nothing else uses",
    ...pair(
      `export const answer = pool.exec((given) => given.n, [{ log, n: 21 }]);\n`,
      `export const answer = pool.exec((given) => given.n, [{ n: 21 }]);\n`,
      `const log = fs.createWriteStream("job.log");\n`,
    ),
  },
  {
    ...task,
    kind: "suggestion",
    name: "a field that a method assigns",
    ...pair(
      `export const answer = pool.exec((given) => given.n, [job]);\n`,
      `export const answer = pool.exec((given) => given.n, [{ n: job.n }]);\n`,
      job.replace("return this.n * 2;", "this.n = 2;").replace("readonly n", "public n"),
    ),
  },
];

const because = (name: string, reason: string, call: string, own = job): RefusedProgram => ({
  name,
  file: "task.ts",
  because: reason,
  text: head + own + call,
});
const needsAll = "the function there needs `job` itself, or all of it";
const unknown = "what the other side reads of it is not known";

/** Payloads that are left as they are. */
export const fieldsOnlyRefused: readonly RefusedProgram[] = [
  because(
    "a stream that would be a variable that nothing uses",
    "nothing else uses `log`",
    "pool.exec((given) => given.n, [{ log, n: 21 }]);\n",
    `const log = fs.createWriteStream("job.log");\n`,
  ),
  because("a method that is called", needsAll, "pool.exec((job) => job.double(), [job]);\n"),
  because("an object that is handed on", needsAll, "pool.exec((job) => JSON.stringify(job) + job.n, [job]);\n"),
  because(
    "an object that gets another name, and is handed on",
    needsAll,
    "pool.exec((job) => { const whole = job; return JSON.stringify(whole) + whole.n; }, [job]);\n",
  ),
  because("an object that is kept in a list", needsAll, "pool.exec((job) => { const all = []; all.push(job); return job.n; }, [job]);\n"),
  because("a name that is computed", needsAll, "pool.exec((job, key) => job[key], [job, 'n']);\n"),
  because("a field that is assigned there", needsAll, "pool.exec((job) => { job.n = 1; return job.n; }, [job]);\n"),
  because("a question for its class", needsAll, "pool.exec((job) => job instanceof Object && job.n, [job]);\n"),
  because("the rest of a pattern", unknown, "pool.exec(({ n, ...rest }) => n + rest.name, [job]);\n"),
  because(
    "a function that counts its arguments",
    "the function there counts its arguments",
    "pool.exec(function (job) { return arguments.length + job.n; }, [job]);\n",
  ),
  because("a function of another file", unknown, 'import { work } from "./work.js";\npool.exec(work, [job]);\n'),
  because("a function by its name", unknown, 'pool.exec("work", [job]);\n'),
  because(
    "the handle itself that is read",
    "`log`, which is read there, cannot be sent either",
    "pool.exec((job) => job.log.path + job.n, [job]);\n",
  ),
  because(
    "an accessor",
    "`twice`, which is read there, is no field that could be read here",
    "pool.exec((job) => job.twice, [job]);\n",
    job.replace("double()", "get twice()"),
  ),
  because(
    "a private field",
    "`n`, which is read there, is no field that could be read here",
    "pool.exec((job) => job.n, [job]);\n",
    job.replace("  constructor(readonly n: number) {}\n", "  private n = 21;\n").replace("new Job(21)", "new Job()"),
  ),
  because(
    "a thread whose file is another",
    "not all that it sends can be handed over",
    'import { Worker } from "node:worker_threads";\nnew Worker("./w.js").postMessage({ job });\n',
  ),
];
