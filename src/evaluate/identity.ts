import { data, type Fact } from "./facts.ts";

/** What tells two facts of the same shape apart. */
export function identityOf(fact: Fact): string {
  switch (fact.kind) {
    case "handle":
      return `handle ${fact.handle.type} ${place(fact.opened)}`;
    case "external":
      return `external ${fact.path}`;
    case "instance":
      return `instance ${fileKey(fact.module.program.file)} ${String(fact.class)} ${place(fact.construction?.call.origin ?? null)}`;
    case "constructed":
      return `constructed ${fileKey(fact.module.program.file)} ${String(fact.function)} ${place(fact.construction?.call.origin ?? null)}`;
    case "container":
      return `container ${place(fact.literal.origin)} ${fact.without.join(",")}`;
    case "collection":
      return `collection ${place(fact.origin?.origin ?? null)} ${fact.elements.map(identityOf).join(";")}`;
    case "function":
      return `function ${fileKey(fact.module.program.file)} ${String(fact.function)}`;
    case "bound":
      return `bound ${place(fact.origin)}`;
    case "class":
      return `class ${fileKey(fact.module.program.file)} ${String(fact.class)}`;
    case "module":
      return `module ${fileKey(fact.module.program.file)}`;
    case "promise":
      return `promise of ${identityOf(fact.of)}`;
    case "data":
      if (fact.isUndefined === true) return "undefined";
      if (fact.isNull === true) return "null";
      if (fact.symbol !== undefined) return `symbol ${fact.symbol}`;
      if (fact.text !== undefined) return `text ${place(fact.text.value.origin)}`;
      return fact.isObject === true ? "data object" : "data";
    case "unknown":
      return `unknown ${place(fact.value.origin)}`;
  }
}

function place(origin: { readonly file: string; readonly start: number } | null): string {
  return origin === null ? "-" : `${fileKey(origin.file)}:${String(origin.start)}`;
}

const fileKeys = new Map<string, string>();

/** A short text that stands for a file within this process: what tells facts apart is put together millions of times. */
export function fileKey(file: string): string {
  const known = fileKeys.get(file);
  if (known !== undefined) return known;
  const made = String(fileKeys.size);
  fileKeys.set(file, made);
  return made;
}

/** How many different things a value may be. What is open beyond that is as good as unknown. */
const mostFacts = 100;

/** How many texts a value may be, beyond which it is any text. */
const mostTexts = 20;

/** Keeps the first of the same facts, the certain one if there is one. Frames tell apart what identity does not. */
export function distinctFacts(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length < 2) return facts;
  const isOpenText = facts.filter(({ kind }) => kind === "data").length > mostTexts;
  const kept = new Map<string, Fact[]>();
  let count = 0;
  for (const given of facts) {
    const fact = isOpenText && given.kind === "data" && given.text !== undefined ? data : given;
    const key = identityOf(fact);
    const alike = kept.get(key);
    if (alike === undefined) {
      if (count < mostFacts) kept.set(key, [fact]);
      count += 1;
      continue;
    }
    const at = alike.findIndex((other) => hasSameFrame(other, fact));
    const same = alike[at];
    if (same === undefined) alike.push(fact);
    else if (same.certainty === "likely" && fact.certainty === "certain") alike[at] = fact;
  }
  return [...kept.values()].flat();
}

function hasSameFrame(a: Fact, b: Fact): boolean {
  if (a.kind === "container" && b.kind === "container") return a.frame === b.frame;
  if (a.kind === "function" && b.kind === "function") return a.lexical === b.lexical;
  if (a.kind === "data" && b.kind === "data") return a.text?.value.kind !== "data" || a.text.frame === b.text?.frame;
  if (a.kind === "instance" && b.kind === "instance") return a.construction?.caller === b.construction?.caller;
  return true;
}
