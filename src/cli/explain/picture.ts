import type { Spot } from "../files/lines.ts";
import { placeText } from "../formats/format.ts";

/** What becomes of something that is taken along: it cannot be sent, it is not over there, it is fine, or that is not known. */
export type Fate = "handle" | "missing" | "fine" | "unknown";

/** One thing in the picture of what a task takes along, with what it holds. Data alone. */
export interface Thing {
  /** As it stands in the code: `processor`, `processor.logger`. */
  readonly name: string;
  /** What it is: "a file stream", "an instance of `Processor`". */
  readonly what: string;
  readonly fate: Fate;
  /** Why it cannot be shipped, or is not there; null where it can. */
  readonly why: string | null;
  /** Where it is opened or declared; null where that is not known. */
  readonly spot: Spot | null;
  readonly holds: readonly Thing[];
}

/** One task at one boundary, with everything that it takes along. */
export interface TaskPicture {
  /** `rdd.map` */
  readonly boundary: string;
  readonly engine: string;
  /** How the engine ships: one sentence. */
  readonly manner: string;
  readonly spot: Spot;
  readonly things: readonly Thing[];
  /** What the checks say about this boundary. */
  readonly findings: readonly Said[];
}

/** What a check says, and the way from the boundary to the line that matters. */
export interface Said {
  readonly text: string;
  readonly way: readonly { readonly label: string; readonly spot: Spot }[];
}

/** A place, as one says it in a file: a line of its own, or a place of another. */
export function placeIn(file: string, spot: Spot, root: string): string {
  return spot.file === file ? `line ${String(spot.start.line)}` : placeText(spot, root);
}

/** True for what cannot be sent or is not there, and for what leads to such a thing. */
export function isLost({ fate, holds }: Thing): boolean {
  return fate === "handle" || fate === "missing" || holds.some(isLost);
}

/** The mark of a fate, readable without colours. */
export const marks: Readonly<Record<Fate, string>> = { handle: "✖", missing: "✖", fine: "✔", unknown: "?" };
