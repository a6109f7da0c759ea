import type { BindingId, Call, ClassId, Program, Value, Write } from "./model.ts";

/** `new C(…)` and `super(…)` of a program, by the class whose name stands there: a file with thousands of classes looks at each once. */
export interface Constructions {
  /** Those that may run the constructor of a class, in source order, `super(…)` last. Most of them are known to do so by their name. */
  candidates(id: ClassId): readonly Call[];
}

/** Sorts the constructions of a program. `writesOf` gives the writes of a binding. */
export function constructionsOf(program: Program, writesOf: (binding: BindingId) => readonly Write[]): Constructions {
  const byClass = new Map<ClassId, Call[]>();
  /** Whose class has to be evaluated, or leaves construction to its base. */
  const open: Call[] = [];
  for (const call of program.calls) {
    const callee = calledClass(program, call);
    if (callee === null || callee.kind === "global") continue;
    const id = namedClass(program, callee, writesOf);
    const body = id === null ? undefined : program.classes[id];
    const known = id === null ? undefined : byClass.get(id);
    if (known !== undefined) known.push(call);
    else if (id !== null) byClass.set(id, [call]);
    if (body === undefined || (body.construct === null && body.superClass !== null)) open.push(call);
  }
  const rank = (call: Call): number => (call.callee.kind === "super" ? program.calls.length : 0) + call.id;
  return {
    candidates: (id) => [...new Set([...(byClass.get(id) ?? []), ...open])].sort((a, b) => rank(a) - rank(b)),
  };
}

/** What is constructed; null for what is no construction. */
function calledClass(program: Program, { callee, construct }: Call): Value | null {
  if (callee.kind === "super") return program.classes[callee.class]?.superClass ?? null;
  return construct ? callee : null;
}

/** The class that a name surely means: it is declared as one, and never assigned anything else. */
function namedClass(program: Program, value: Value, writesOf: (binding: BindingId) => readonly Write[]): ClassId | null {
  if (value.kind !== "read") return null;
  const [write, ...others] = writesOf(value.binding);
  return write?.value.kind === "class" && others.length === 0 ? write.value.class : null;
}
