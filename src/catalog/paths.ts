/** The access path of a package's member: its default export and its namespace are the package itself. */
export function packagePath(packageName: string, name = ""): string {
  return `${packageName}#${name}`;
}

/** The access path of a type of an engine. */
export function typePath(engine: string, type: string): string {
  return `${engine}:${type}`;
}

/** The path of a member: `pg#` and `Pool` give `pg#Pool`. */
export function memberPath(path: string, name: string): string {
  if (name === "default" && path.endsWith("#")) return path;
  return path.endsWith("#") ? `${path}${name}` : `${path}.${name}`;
}

/** The path of what a call returns. */
export function callPath(path: string): string {
  return `${path}()`;
}

/** The path of a parameter of a function that is passed as an argument. */
export function callbackParameterPath(path: string, argument: number, parameter: number): string {
  return `${path}.argument[${String(argument)}].parameter[${String(parameter)}]`;
}

/** The path of a parameter of a function among the options that are passed as an argument; a last name of `*` stands for any. */
export function optionParameterPath(path: string, argument: number, names: readonly string[], parameter: number): string {
  return `${path}.argument[${String(argument)}].${names.join(".")}.parameter[${String(parameter)}]`;
}

/** The path of a parameter of a function that listens to an event of a type: `server.on("connection", (socket) => …)`. */
export function listenerParameterPath(type: string, event: string, parameter: number): string {
  return `${type}.event.${event}.parameter[${String(parameter)}]`;
}

/** The path of what `promisify` makes of a function that takes a callback. */
export function promisifiedPath(path: string): string {
  return `${path}.promisified`;
}

/** The path of the function that takes a callback; null for one that `promisify` did not make. */
export function promisifiedFrom(path: string): string | null {
  return path.endsWith(".promisified") ? path.slice(0, -".promisified".length) : null;
}

/** The path of a name that no scope declares. Node offers its module `process` by name as well. */
export function globalPath(name: string): string {
  return name === "process" ? packagePath("node:process") : packagePath("global", name);
}

/** The path of a parameter of a method by which a subclass overrides one of a package's class. */
export function overrideParameterPath(path: string, method: string, parameter: number): string {
  return `${path}.override.${method}.parameter[${String(parameter)}]`;
}

/** A step from a call to one of the values passed to it: `argument[1].callbackFactory.return`. */
export type Step =
  | { readonly kind: "argument"; readonly index: number }
  | { readonly kind: "property"; readonly name: string }
  | { readonly kind: "return" }
  /** All that an object or a list holds, and what is held by that: `*`. */
  | { readonly kind: "any" };

/** Reads the path of a task or payload. Throws on a path that does not follow the grammar: that is a mistake in the data. */
export function parseSteps(path: string): Step[] {
  return path.split(".").map((part): Step => {
    const argument = /^argument\[(\d+)\]$/u.exec(part);
    if (argument) return { kind: "argument", index: Number(argument[1]) };
    if (part === "return") return { kind: "return" };
    if (part === "*") return { kind: "any" };
    if (/^[$\w]+$/u.test(part)) return { kind: "property", name: part };
    throw new Error(`"${part}" is no step of an access path (in "${path}").`);
  });
}
