import type { Certainty } from "../evaluate/facts.ts";
import type { KnownType, TypeAnswer } from "../types/oracle.ts";
import { ambiguous, datasetType, dstream, onlyDatasets, rdd, streamType } from "./dataset-signs.ts";

/** A dataset whose engine is not known, with the type of the default engine that it is taken for. */
export interface Receiver {
  readonly path: string;
  readonly certainty: Certainty;
}

/**
 * What a type that is no engine's of the catalogue makes of a receiver: a dataset of the default engine, by its name or by methods that
 * only datasets have; "no" where it is that of something else; null where it leaves that open.
 */
export function typedReceiver(type: TypeAnswer): Receiver | "no" | null {
  const verdicts = type.map(pathOf);
  const path = verdicts.find((verdict) => verdict === rdd || verdict === dstream);
  if (path !== undefined && path !== null) return { path, certainty: verdicts.every((verdict) => verdict === path) ? "certain" : "likely" };
  return verdicts.every((verdict) => verdict === "no") ? "no" : null;
}

/** The path of the default engine's type that a type is taken for. */
function pathOf({ line, isOpen, has }: KnownType): string | null {
  const isCalled = (pattern: RegExp): boolean => line.some(({ name, packageName }) => packageName !== "global" && pattern.test(name));
  if (isCalled(datasetType)) return rdd;
  if (isCalled(streamType)) return dstream;
  if (isCalled(/./u) && [...onlyDatasets].some((method) => !ambiguous.has(method) && has(method))) return rdd;
  return isOpen ? null : "no";
}
