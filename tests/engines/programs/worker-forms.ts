import type { EngineProgram } from "../harness/program.ts";

/** What every program begins with. */
const head = `import workerpool from "workerpool";
const pool = workerpool.pool({ maxWorkers: 1 });
`;
const common = { shape: "form", form: "module" } as const;

/** Programs of workerpool that send a method of an object, whose text is no function by itself. */
export const workerForms: readonly EngineProgram[] = [
  {
    ...common,
    name: "a method",
    text: `${head}const harbour = {
  tow(ships) {
    return ships * 2;
  },
};
export default (ships) => pool.exec(harbour.tow, [ships]);
`,
  },
  {
    ...common,
    name: "an asynchronous method with a comment",
    text: `${head}const harbour = {
  tugs: 2,
  // Twice as many.
  async tow(ships, /* by */ tugs) {
    const { setTimeout: pause } = await import("node:timers/promises");
    await pause(5);
    return ships * tugs;
  },
};
export default (ships) => pool.exec(harbour.tow, [ships, harbour.tugs]);
`,
  },
  {
    ...common,
    name: "a method that others call on its object",
    text: `${head}const harbour = {
  tow(ships) {
    return ships * 2;
  },
  check() {
    return this.tow(1);
  },
};
export default async (ships) => (await pool.exec(harbour.tow, [ships])) * (harbour.check() - 1);
`,
  },
];
