import type { Frame } from "./frames.ts";
import { fileKey, identityOf } from "./identity.ts";

/** How many activations may stand on each other before one is taken as unknown. */
const maximumDepth = 60;

/** The frames of one evaluation, each of them once. */
export class FrameTable {
  private readonly frames = new Map<string, Frame>();
  private readonly ids = new WeakMap<Frame, number>();
  private count = 0;

  /** The frame of an activation. The same call from the same frame gives the same one, and recursion comes back to its first. */
  frame(facts: Omit<Frame, "depth">): Frame | null {
    for (let outer = facts.caller; outer !== null; outer = outer.caller) {
      if (outer.call !== null && outer.call === facts.call && outer.function === facts.function && outer.module === facts.module)
        return outer;
    }
    const depth = (facts.caller?.depth ?? 0) + 1;
    if (depth > maximumDepth) return null;
    const key = [
      fileKey(facts.module.program.file),
      facts.function,
      facts.call?.id ?? "-",
      facts.callerModule === null ? "-" : fileKey(facts.callerModule.program.file),
      this.idOf(facts.caller),
      this.idOf(facts.lexical),
      facts.callPoint?.order ?? "-",
      ...(facts.self ?? []).map(identityOf),
    ].join("|");
    const known = this.frames.get(key);
    if (known !== undefined) return known;
    const made: Frame = { ...facts, depth };
    this.frames.set(key, made);
    return made;
  }

  /** Tells frames apart; 0 for none. */
  idOf(frame: Frame | null): number {
    if (frame === null) return 0;
    const known = this.ids.get(frame);
    if (known !== undefined) return known;
    this.count += 1;
    this.ids.set(frame, this.count);
    return this.count;
  }
}
