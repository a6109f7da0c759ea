import type { Origin } from "../program/model.ts";
import type { ClosingCall } from "./opening-plans.ts";

/** A durable step that opens what others use goes away, and each step that uses it opens its own. */
export interface OpenInStepsPlan {
  readonly kind: "open in steps";
  /** Never null: the journals of runs that are under way know of the step. */
  readonly risk: string;
  /** The step that goes away: its call, and its function, written out there. */
  readonly step: Origin;
  readonly task: Origin;
  /** The variable that holds what is opened; null where its package keeps it. */
  readonly variable: StepVariable | null;
  /** The steps that use it. */
  readonly users: readonly UsingStep[];
}

/** The variable that the steps share. */
export interface StepVariable {
  readonly name: string;
  /** Its name in its declaration. */
  readonly declared: Origin;
  /** Where it gets its value: in its declaration, by an assignment in the step, or as the step's result. */
  readonly opened: "where declared" | "in the step" | "as the result";
  /** Calls in statements beside the declaration that make it ready: `db.on("error", …)`. */
  readonly settings: readonly Origin[];
  /** The function that it is opened with: `fs.openSync`. */
  readonly opener: Origin;
  /** True where an opening that the step returns gives a promise, or may give one. */
  readonly isPromised: boolean;
  /** True where nothing of it goes on after a call of it has returned. */
  readonly isSynchronous: boolean;
  /** How it is closed; null where it need not be. */
  readonly close: ClosingCall | null;
  /** Calls that close it after all, which go away: `db.end()`, or a step that does nothing else. */
  readonly closers: readonly Origin[];
}

/** A step that uses what another one opened. */
export interface UsingStep {
  readonly call: Origin;
  /** Its function, written out at the call. */
  readonly task: Origin;
  /** The call in it that closes what is open; null where none does. */
  readonly closing: Origin | null;
}
