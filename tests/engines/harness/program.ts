/** What can be handed from one process to another without a change. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How a text becomes a file that Node runs. TypeScript is compiled to CommonJS, as most Pulumi projects do, or to a module. */
export type Form = "module" | "commonjs" | "typescript to commonjs" | "typescript to module";

/** What a task is expected to leave behind, beside its value. */
export interface Effects {
  /** Files in its working directory, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the server at `HARBOUR_PORT` has been told. */
  readonly heard?: string;
}

/** A real program that ships one function in the way of its engine, and exports what that gives. */
export interface EngineProgram {
  readonly name: string;
  readonly shape: string;
  readonly text: string;
  readonly form?: Form;
  /** One call each; 21 alone if nothing is said. */
  readonly inputs?: readonly Json[];
  /** The values of those calls; 42 alone if nothing is said. */
  readonly values?: readonly Json[];
  readonly effects?: Effects;
}

/** What became of a program whose function was shipped. */
export type OutcomeKind =
  | "ok"
  | "fails while serialising"
  | "fails while loading"
  | "fails when called"
  | "fails when replayed"
  | "wrong value"
  | "wrong side effect"
  | "hangs";

export interface Outcome {
  readonly kind: OutcomeKind;
  /** The first lines of the error, or what came instead of what was expected. */
  readonly message: string;
}
