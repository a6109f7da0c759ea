import type { EngineProgram } from "../harness/program.ts";
import { ships, type SourceEngine } from "./source/ship.ts";

/** How programs send a function with one argument, beside the engines that send nothing but that. */
type Ship = (task: string, argument: string) => string;

const skale = `import skale from "skale";
process.env.SKALE_WORKERS = "1";
process.env.SKALE_TMP = process.cwd();
const sc = skale.context();`;

const onSkale: Ship = (task, argument) => `sc.parallelize([${argument}], 1).map(${task}).collect().then(([given]) => (sc.end(), given))`;

const shapes: readonly { readonly name: string; readonly imports: string; readonly task: string }[] = [
  {
    name: "a module by its default import",
    imports: 'import path from "node:path";',
    task: "(count) => Number(path.basename(`harbour/${count * 2}`))",
  },
  {
    name: "two functions of a module, one under another name",
    imports: 'import { join, basename as last } from "node:path";',
    task: `(count) => {
  const file = join("harbour", String(count * 2));
  return Number(last(file));
}`,
  },
  {
    name: "two modules, by namespace and by name",
    imports: 'import * as query from "node:querystring";\nimport { inspect } from "node:util";',
    task: `function (count) {
  const { tugs } = query.parse("tugs=" + inspect(count * 2));
  return Number(tugs);
}`,
  },
];

function program(engine: string, before: string, ship: Ship, { name, imports, task }: (typeof shapes)[number]): EngineProgram {
  return {
    name: `${engine}, ${name}`,
    shape: "module",
    form: "module",
    text: `${imports}\n${before}\nexport default (ships) => ${ship(task, "ships")};\n`,
  };
}

const engines: readonly SourceEngine[] = ["workerpool", "make-asynchronous", "microjob", "node-worker-threads-pool"];

/** Programs that send a function whose text mentions modules of Node. */
export const workerModules: readonly EngineProgram[] = shapes.flatMap((shape) => [
  ...engines.map((engine) => program(engine, ships[engine].before, ships[engine].call, shape)),
  program("skale", skale, onSkale, shape),
]);
