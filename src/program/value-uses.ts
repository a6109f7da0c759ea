import { append } from "./append.ts";
import type { BindingId, Call, Program, Value, Write } from "./model.ts";

/** What a program does with its values: who keeps them, and who calls their methods. */
export interface ValueUses {
  readonly writes: ReadonlyMap<Value, readonly Write[]>;
  /** Writes of what is read from a property, by the property's name. */
  readonly writesOfMember: ReadonlyMap<string, readonly Write[]>;
  /** Calls of methods, by the value that they are called on. */
  readonly calls: ReadonlyMap<Value, readonly Call[]>;
  /** Calls of methods, by the variable that they are called on. */
  readonly callsOnBinding: ReadonlyMap<BindingId, readonly Call[]>;
}

/** The uses of all values of a program, in the order of the text. */
export function valueUsesOf(program: Program): ValueUses {
  const writes = new Map<Value, Write[]>();
  const writesOfMember = new Map<string, Write[]>();
  for (const write of program.writes) {
    append(writes, write.value, write);
    if (write.value.kind === "member" && write.value.name !== null) append(writesOfMember, write.value.name, write);
  }
  const calls = new Map<Value, Call[]>();
  const callsOnBinding = new Map<BindingId, Call[]>();
  for (const call of program.calls) {
    if (call.callee.kind !== "member") continue;
    const { object } = call.callee;
    append(calls, object, call);
    if (object.kind === "read") append(callsOnBinding, object.binding, call);
  }
  return { writes, writesOfMember, calls, callsOnBinding };
}
