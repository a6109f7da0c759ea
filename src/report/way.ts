import type { Hop } from "../evaluate/facts.ts";
import type { Carried, Step } from "../travel/tree.ts";
import { locate } from "./locate.ts";

/**
 * The hops from a name, or from a description of what has none, to the handle: all of three; of more, the first, the last two, and how
 * many are left out. `relative` shortens a path for people.
 */
export function wayOf(rootName: string, carried: Carried, relative: (file: string) => string): string {
  const hops = [...stepTexts(rootName, carried.steps), ...hopTexts(carried, relative)];
  const shown = hops.length <= 4 ? hops : [...hops.slice(0, 2), `… ${String(hops.length - 4)} more`, ...hops.slice(-2)];
  return shown.join(" → ");
}

function stepTexts(rootName: string, steps: readonly Step[]): string[] {
  const texts: string[] = [];
  let path = rootName;
  for (const step of steps) {
    switch (step.kind) {
      case "root":
        path = step.name;
        texts.push(isCode(step.name) ? `\`${step.name}\`` : step.name);
        break;
      case "field":
      case "accessor":
        path = isCode(path) ? `${path}.${step.name}` : step.name;
        texts.push(`\`${path}\`${step.kind === "accessor" ? " (its accessor is called while it is shipped)" : ""}`);
        break;
      case "element":
        texts.push(`an element of ${isCode(path) ? `\`${path}\`` : "it"}`);
        break;
      case "promise":
        texts.push("a promise");
        break;
      case "capture":
        path = step.name;
        texts.push(`\`${step.name}\``);
        break;
      case "argument":
        texts.push("a bound value");
        break;
    }
  }
  return texts;
}

function isCode(name: string): boolean {
  return !name.includes(" ");
}

/** Hops that the steps do not tell already: other names of the same value, helpers that returned it, calls that passed it. */
function hopTexts({ hops, steps }: Carried, relative: (file: string) => string): string[] {
  const told = new Set(
    steps.flatMap((step) =>
      step.kind === "root" || step.kind === "field" || step.kind === "capture" || step.kind === "accessor" ? [step.name] : [],
    ),
  );
  const texts: string[] = [];
  for (const hop of hops) {
    const text = hopText(hop, relative);
    if (text === null || (hop.kind !== "result" && hop.kind !== "argument" && told.has(hop.name)) || texts.at(-1) === text) continue;
    told.add(hop.name);
    texts.push(text);
  }
  return texts;
}

function hopText(hop: Hop, relative: (file: string) => string): string | null {
  switch (hop.kind) {
    case "field":
      // A position, as that of the value in an entry of a Map, is no name that anybody gave.
      return /^\d+$/u.test(hop.name) ? null : `\`${hop.name}\``;
    case "variable":
    case "getter":
    case "inherited":
      return `\`${hop.name}\``;
    case "result":
      return `returned by \`${hop.name}\``;
    case "argument":
      return `passed to \`${hop.name}\` (${locate(hop.origin, relative)})`;
    case "element":
    case "bound":
      return null;
  }
}
