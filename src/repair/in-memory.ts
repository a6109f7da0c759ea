import type { Analysis } from "../analyze.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import { textsOf } from "../evaluate/texts.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { Value } from "../program/model.ts";
import { handlesIn } from "../travel/tree.ts";

/** Names by which databases know that they are to keep all in memory: SQLite, DuckDB, PGlite, and the adapters of others. */
const names = /:memory:|[&?]mode=memory\b|^memory(?:$|:)/u;
/** Options that say the same. */
const options = new Set(["inMemory", "inMemoryOnly", "memory"]);

/**
 * True for what keeps all that it holds in the memory of the process, or in a file that goes away with it: `new Database(":memory:")`.
 * Each opening has a store of its own, which is empty, so that opening it once is something else than opening it several times.
 */
export function isInMemory(analysis: Analysis, { handle: { entry }, call, place }: HandleFact): boolean {
  if (call === null) return false;
  const { arguments: given } = call;
  const there = { ...analysis, module: place?.module ?? analysis.module };
  const [first] = given;
  if (entry.inMemory === "always") return true;
  if (entry.inMemory === "unnamed" && (first === undefined || isUnnamed(there, first.value))) return true;
  return given.some(({ value }) => saysSo(there, value));
}

/** Why what a task takes along would not be the same if it were opened on the worker: it begins with nothing there. Null where it would. */
export function whatMemoryLoses(analysis: Analysis, { root }: CapturedHandleFinding): string | null {
  const isLost = handlesIn(root.items).some(({ handle }) => isInMemory(analysis, handle));
  return isLost ? "each worker would have a memory of its own" : null;
}

function isUnnamed(analysis: Analysis, value: Value): boolean {
  return (value.kind === "literal" && value.value === undefined) || wholeTexts(analysis, value).includes("");
}

function saysSo(analysis: Analysis, value: Value): boolean {
  switch (value.kind) {
    case "object":
      return value.properties.some((property) => {
        if (property.kind === "spread") return saysSo(analysis, property.value);
        if (property.kind !== "value") return false;
        return (isSet(property.value) && options.has(property.name ?? "")) || saysSo(analysis, property.value);
      });
    case "array":
      return value.elements.some((element) => element !== null && saysSo(analysis, element.value));
    case "choose":
      return value.options.some((option) => saysSo(analysis, option));
    case "call":
      return value.arguments.some((argument) => saysSo(analysis, argument.value));
    default:
      return wholeTexts(analysis, value).some((text) => names.test(text)) || heldBy(analysis, value).some((held) => saysSo(analysis, held));
  }
}

function isSet(value: Value): boolean {
  return value.kind === "literal" && value.value === true;
}

/** The object literals that a name stands for. */
function heldBy({ evaluator, module }: Analysis, value: Value): Value[] {
  if (value.kind !== "read") return [];
  return evaluator
    .evaluate(value, module, null)
    .flatMap((fact) => (fact.kind === "container" && fact.literal.origin.file === module.program.file ? [fact.literal] : []));
}

/** The texts that a value can be, with `…` for what is not known of them. */
function wholeTexts({ evaluator, module }: Analysis, value: Value): string[] {
  return textsOf(evaluator, value, module, null).flatMap((text) => (text === null ? [] : [text.join("…")]));
}
