import type { RepairedProgram } from "./program.ts";
import { lazyPool, withPool } from "./texts.ts";

/** Handles of a variable that is declared together with others: the declaration is split. */
export const declaredTogetherPrograms: readonly RepairedProgram[] = [
  {
    name: "the last of several variables",
    file: "task.ts",
    kind: "fix",
    before: `${withPool}const n = 1,
  pool = new Pool();
rdd.map((x) => {
  return pool.query(String(x + n));
});
`,
    after: `${withPool}const n = 1;
${lazyPool("new Pool()")}
rdd.map((x) => {
  return getPool().query(String(x + n));
});
`,
  },
  {
    name: "the first of several variables",
    file: "task.ts",
    kind: "fix",
    before: `${withPool}const pool = new Pool(), /* one */ n = 1; // both
rdd.map((x) => {
  return pool.query(String(x + n));
});
`,
    after: `${withPool}/* one */
${lazyPool("new Pool()")}
const n = 1; // both
rdd.map((x) => {
  return getPool().query(String(x + n));
});
`,
  },
  {
    name: "a variable between others, without semicolons",
    file: "task.ts",
    kind: "fix",
    before: `${withPool}let n = 1, pool = new Pool(), m = 2

rdd.map((x) => {
  return pool.query(String(x + n + m))
})
`,
    after: `${withPool}let n = 1
${lazyPool("new Pool()").replaceAll(";\n", "\n").replace(/\};?$/u, "}")}
let m = 2

rdd.map((x) => {
  return getPool().query(String(x + n + m))
})
`,
  },
];
