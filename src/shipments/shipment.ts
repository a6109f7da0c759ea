import type { Boundary, Engine } from "../catalog/schema.ts";
import type { Certainty, Fact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** A boundary met in the code: this call ships these tasks. */
export interface Shipment {
  readonly engine: Engine;
  readonly boundary: Boundary;
  readonly module: ModuleIndex;
  /** The call that ships; for a marked function, the decorator's, or its definition in the form of one without arguments. */
  readonly call: Call;
  /**
   * The call in the linted file that hands the task to a function of another module, where the call that ships stands there; `frame` is the
   * activation of that function.
   */
  readonly via: { readonly call: Call; readonly module: ModuleIndex; readonly frame: Frame } | null;
  /** Whether the call certainly is this boundary, or only looks like it. */
  readonly certainty: Certainty;
  /** How far the arguments stand from where the boundary expects them: 1 in `send.call(child, message)`. */
  readonly shift: number;
  /** None where a wrapper sends data alone. */
  readonly tasks: readonly Task[];
}

/** What is shipped at one place of the call. */
export interface Task {
  /** The expression at the boundary. */
  readonly value: Value;
  /** What it can be: a function, an instance, an object with methods. */
  readonly facts: readonly Fact[];
  /** True for a function that what is shipped calls, and whose result that keeps to itself. */
  readonly keepsResult?: boolean;
}
