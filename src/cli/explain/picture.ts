import type { Spot } from "../files/lines.ts";

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
  readonly findings: readonly string[];
}

/** The mark of a fate, readable without colours. */
export const marks: Readonly<Record<Fate, string>> = { handle: "✖", missing: "✖", fine: "✔", unknown: "?" };
