import type { Evaluator } from "../evaluate/evaluator.ts";
import { textsOf, type Text } from "../evaluate/texts.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Frame } from "../evaluate/frames.ts";

/** Modules that open files by a path. */
const modules = /^(?:node:fs|node:fs\/promises|fs-extra|graceful-fs)#(?:promises\.)?(?<name>\w+)$/u;

/** True for the specifier of a module that opens files by a path. Whatever else a file calls need not be asked about. */
export function opensFiles(source: string): boolean {
  return /^(?:(?:node:)?fs(?:\/promises)?|fs-extra|graceful-fs)$/u.test(source);
}

/** The name of a function of the file system: `readFileSync`. Null for every other path. */
export function fileFunction(path: string): string | null {
  return modules.exec(path)?.groups?.["name"] ?? null;
}

/** Functions that read what is there. */
export const readsFile =
  /^(?:readFile|readFileSync|createReadStream|readdir|readdirSync|readJson|readJsonSync|opendir|opendirSync|l?stat|l?statSync)$/u;
/** Functions that make a file, or empty one. */
export const writesFile = /^(?:writeFile|writeFileSync|createWriteStream|outputFile|outputFileSync|writeJson|writeJsonSync|outputJson)$/u;
/** Functions that make a file of another; the second argument names it. */
export const copiesFile = /^(?:copyFile|copyFileSync|cp|cpSync|copy|copySync)$/u;
/** Functions that add to the end of a file. */
export const appendsToFile = /^(?:appendFile|appendFileSync)$/u;
/** Functions that open a file, for what the second argument says. */
export const opensFile = /^(?:open|openSync)$/u;

/** Where a path begins, and how much of it is known. */
export interface PathText {
  /** What it is relative to, where the program says that: its own folder, the working directory, the home of the user, a folder that this process has made. */
  readonly base: "program" | "working directory" | "home" | "temporary" | null;
  /** Its constant parts; one is all of it. */
  readonly parts: Text;
}

/** What is known of a path. Null where nothing is, or where it may be one of several. */
export function pathText(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null): PathText | null {
  const base = baseOf(evaluator, value, module, frame);
  if (base !== null) return { base, parts: [""] };
  const within = partlyBased(evaluator, value, module, frame);
  if (within !== null) return within;
  const call = callBehind(value, module);
  const paths = call === null ? [] : pathsOfCall(evaluator, call, module, frame);
  const [first] = call?.arguments ?? [];
  if (call !== null && first !== undefined && paths.some((path) => /^(?:(?:node:)?url#fileURLToPath|global#URL)$/u.test(path))) {
    return ofAddress(evaluator, call, module, frame);
  }
  if (call === null || !paths.some((path) => /^(?:node:)?path#(?:posix\.)?(?:join|resolve)$/u.test(path))) {
    const [text, another] = textsOf(evaluator, value, module, frame);
    return text === undefined || text === null || another !== undefined ? null : { base: null, parts: text };
  }
  return joinedPath(evaluator, call, module, frame);
}

/** `path.join(a, b)`. */
function joinedPath(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): PathText | null {
  if (call.arguments.some(({ spread }) => spread)) return null;
  const [first, ...rest] = call.arguments.map(({ value: part }) => pathText(evaluator, part, module, frame));
  if (first === undefined || first === null) return null;
  const parts = [...first.parts];
  for (const part of rest) {
    if (part === null || part.base !== null) parts.push("");
    else parts.push(`${parts.pop() ?? ""}/${part.parts[0] ?? ""}`, ...part.parts.slice(1));
  }
  return { base: first.base, parts };
}

/** `new URL("./a", import.meta.url)`, and the path of one. */
function ofAddress(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): PathText | null {
  const [first, second] = call.arguments;
  if (first === undefined) return null;
  if (second === undefined) return call.construct ? null : pathText(evaluator, first.value, module, frame);
  const [text, another] = textsOf(evaluator, first.value, module, frame);
  const isOfModule = second.value.kind === "member" && isImportMeta(second.value.object) && second.value.name === "url";
  if (!isOfModule || text === undefined || text === null || another !== undefined) return null;
  return { base: "program", parts: [`/${text[0]?.replace(/^\.\//u, "") ?? ""}`, ...text.slice(1)] };
}

/** `${__dirname}/a`, `process.cwd() + "/a"`: a text that begins with a base. */
function partlyBased(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null): PathText | null {
  const written = value.kind === "read" ? (onlyValue(value, module) ?? value) : value;
  if (written.kind !== "data" || written.text === undefined || written.text[0] !== "") return null;
  const [first] = written.between ?? [];
  const base = first === undefined ? null : baseOf(evaluator, first, module, frame);
  return base === null ? null : { base, parts: written.text.slice(1) };
}

function onlyValue(value: Extract<Value, { kind: "read" }>, module: ModuleIndex): Value | null {
  const [write, another] = module.writesOfBinding(value.binding);
  return write === undefined || another !== undefined ? null : write.value;
}

function callBehind(value: Value, module: ModuleIndex): Call | null {
  if (value.kind === "await") return callBehind(value.value, module);
  if (value.kind === "call") return value;
  const written = value.kind === "read" ? onlyValue(value, module) : null;
  return written === null || written.kind === "read" ? null : callBehind(written, module);
}

function baseOf(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null): PathText["base"] {
  if (value.kind === "global" && value.name === "__dirname") return "program";
  if (value.kind === "member" && isImportMeta(value.object) && value.name === "dirname") return "program";
  if (value.kind === "read") {
    const written = onlyValue(value, module);
    return written === null || written.kind === "read" ? null : baseOf(evaluator, written, module, frame);
  }
  const call = callBehind(value, module);
  if (call === null) return null;
  const paths = pathsOfCall(evaluator, call, module, frame);
  if (paths.includes("node:process#cwd")) return "working directory";
  if (paths.some((path) => /^(?:node:)?os#homedir$/u.test(path))) return "home";
  if (paths.some((path) => /^mkdtemp(?:Sync)?$/u.test(fileFunction(path) ?? ""))) return "temporary";
  const [first] = call.arguments;
  const isFolder = paths.some((path) => /^(?:node:)?path#(?:posix\.)?dirname$/u.test(path)) && first !== undefined;
  return isFolder && isOwnFile(evaluator, first.value, module, frame) ? "program" : null;
}

/** `fileURLToPath(import.meta.url)`, `__filename`. */
function isOwnFile(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null): boolean {
  if (value.kind === "global") return value.name === "__filename";
  if (value.kind === "member") return isImportMeta(value.object) && (value.name === "url" || value.name === "filename");
  if (value.kind === "read") {
    const written = onlyValue(value, module);
    return written !== null && written.kind !== "read" && isOwnFile(evaluator, written, module, frame);
  }
  if (value.kind !== "call") return false;
  const [first] = value.arguments;
  const isPath = pathsOfCall(evaluator, value, module, frame).some((path) => /^(?:node:)?url#fileURLToPath$/u.test(path));
  return isPath && first !== undefined && isOwnFile(evaluator, first.value, module, frame);
}

function isImportMeta(value: Value): boolean {
  return value.kind === "data" && value.isImportMeta === true;
}

function pathsOfCall(evaluator: Evaluator, { callee }: Call, module: ModuleIndex, frame: Frame | null): string[] {
  if (callee.kind === "super") return [];
  return evaluator.evaluate(callee, module, frame).flatMap((fact) => (fact.kind === "external" ? [fact.path] : []));
}
