import type { Evaluator } from "../evaluate/evaluator.ts";
import { partsOfText } from "../evaluate/texts.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Frame } from "../evaluate/frames.ts";

/** Modules that open files by a path. */
const modules = /^(?:node:fs|node:fs\/promises|fs-extra|graceful-fs)#(?:promises\.)?(?<name>\w+)$/u;

/** The name of a function of the file system: `readFileSync`. Null for every other path. */
export function fileFunction(path: string): string | null {
  return modules.exec(path)?.groups?.["name"] ?? null;
}

/** Functions that read what is there. */
export const readsFile = /^(?:readFile|readFileSync|createReadStream|readdir|readdirSync|readJson|readJsonSync|opendir|opendirSync)$/u;
/** Functions that make a file, or empty one. */
export const writesFile = /^(?:writeFile|writeFileSync|createWriteStream|outputFile|outputFileSync|writeJson|writeJsonSync|outputJson)$/u;
/** Functions that add to the end of a file. */
export const appendsToFile = /^(?:appendFile|appendFileSync)$/u;

/** Where a path begins, and how much of it is known. */
export interface PathText {
  /** What it is relative to, where the program says that: its own folder, the working directory, the home of the user. */
  readonly base: "program" | "working directory" | "home" | null;
  /** Its constant parts; one is all of it. */
  readonly parts: readonly string[];
}

/** What is known of a path. Null where nothing is. */
export function pathText(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null): PathText | null {
  const base = baseOf(evaluator, value, module, frame);
  if (base !== null) return { base, parts: [""] };
  const call = callBehind(value, module);
  if (call === null) {
    const parts = partsOfText(value, module);
    return parts === null ? null : { base: null, parts };
  }
  const joins = evaluator
    .evaluate(call.callee, module, frame)
    .some((fact) => fact.kind === "external" && /^(?:node:)?path#(?:posix\.)?(?:join|resolve)$/u.test(fact.path));
  if (!joins || call.arguments.some(({ spread }) => spread)) return null;
  const [first, ...rest] = call.arguments.map(({ value: part }) => pathText(evaluator, part, module, frame));
  if (first === undefined || first === null) return null;
  const parts = [...first.parts];
  for (const part of rest) {
    if (part === null || part.base !== null) parts.push("");
    else parts.push(`${parts.pop() ?? ""}/${part.parts[0] ?? ""}`, ...part.parts.slice(1));
  }
  return { base: first.base, parts };
}

function callBehind(value: Value, module: ModuleIndex): Call | null {
  if (value.kind === "call") return value;
  if (value.kind !== "read") return null;
  const [write, another] = module.writesOfBinding(value.binding);
  return write?.value.kind === "call" && another === undefined ? write.value : null;
}

function baseOf(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null): PathText["base"] {
  if (value.kind === "global" && value.name === "__dirname") return "program";
  if (value.kind === "read") {
    const [write, another] = module.writesOfBinding(value.binding);
    return write === undefined || another !== undefined || write.value.kind === "read"
      ? null
      : baseOf(evaluator, write.value, module, frame);
  }
  if (value.kind !== "call") return null;
  const paths = evaluator.evaluate(value.callee, module, frame).flatMap((fact) => (fact.kind === "external" ? [fact.path] : []));
  if (paths.includes("node:process#cwd")) return "working directory";
  return paths.some((path) => /^(?:node:)?os#homedir$/u.test(path)) ? "home" : null;
}
