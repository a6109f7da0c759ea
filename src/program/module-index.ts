import type { BindingId, BranchId, Call, FunctionBody, FunctionId, ObjectLiteral, Point, Program, Use, Value, Write } from "./model.ts";
import { append } from "./append.ts";
import { constructionsOf, type Constructions } from "./constructions.ts";
import { valueUsesOf, type ValueUses } from "./value-uses.ts";
import { writesByOwner, type WritesByOwner } from "./write-owners.ts";

/** Look-up tables over a program, made on first use: who writes what, who calls what, and what stands where. */
export interface ModuleIndex {
  readonly program: Program;
  writesOfBinding(binding: BindingId): readonly Write[];
  /** Writes to any property of that name, and to elements and spreads with `null`. */
  writesOfProperty(name: string | null): readonly Write[];
  readonly writesByOwner: WritesByOwner;
  /** Writes in the code of a function itself, without the functions inside it. */
  writesIn(id: FunctionId): readonly Write[];
  /** Writes in the text of a function, those of the functions inside it included. */
  writesWithin(id: FunctionId): readonly Write[];
  /** Writes of exactly this value, as it stands in the program. */
  writesOfValue(value: Value): readonly Write[];
  /** Writes of a value that is read from a property of that name: `const { log } = this`. */
  writesOfMember(name: string): readonly Write[];
  /** Calls of methods on exactly this value. */
  callsOn(value: Value): readonly Call[];
  /** Calls of methods on a variable. */
  callsOnBinding(binding: BindingId): readonly Call[];
  /** Calls in the code of a function itself, without the functions inside it. */
  callsIn(id: FunctionId): readonly Call[];
  /** Calls in the text of a function, those of the functions inside it included. */
  callsWithin(id: FunctionId): readonly Call[];
  /** Every property name that is written anywhere. */
  readonly writtenProperties: ReadonlySet<string>;
  /** Calls whose callee ends in the name: `save(x)`, `this.save(x)`, `new Save()`. */
  callsNamed(name: string): readonly Call[];
  /** `f.call(…)` and `f.apply(…)`, by the name before it. */
  callsThrough(name: string): readonly Call[];
  /** Arguments that end in the name: `list.forEach(send)`. */
  argumentsNamed(name: string): readonly NamedArgument[];
  /** Calls of a function expression on the spot. */
  callsOfClosure(id: FunctionId): readonly Call[];
  /** `super(…)` calls. */
  readonly superCalls: readonly Call[];
  /** `new C(…)` and `super(…)`, by the class that runs as far as the text tells. */
  readonly constructions: Constructions;
  /** Uses whose path has the name in it, with the function that they stand in. */
  usesOfMember(name: string): readonly MemberUse[];
  /** The use that begins at an offset of the text. */
  useAt(start: number): Use | undefined;
  functionOf(branch: BranchId): FunctionId;
  /** The branches that exclude each other at a fork: the arms of one statement. */
  armsOf(fork: number): readonly BranchId[];
  functionBody(id: FunctionId): FunctionBody;
  /** True where the second function is the first or stands inside it. */
  isInside(outer: FunctionId, inner: FunctionId): boolean;
  /** The write that gives a function its place: a variable's, a property's. */
  writesOfClosure(id: FunctionId): readonly Write[];
  /** Variables that get their value from something of that name: `const { map: ship } = helpers` makes `ship` one of `map`. */
  aliasesOf(name: string): readonly string[];
  childFunctions(id: FunctionId): readonly FunctionBody[];
  object(id: number): ObjectLiteral | undefined;
}

/** A name that is passed as an argument. */
export interface NamedArgument {
  readonly call: Call;
  readonly index: number;
  readonly value: Value;
}

/** A use, and the function in whose body it stands. */
export interface MemberUse {
  readonly use: Use;
  readonly user: FunctionId;
}

const indexes = new WeakMap<Program, ModuleIndex>();

/** The index of a program; the same one each time. */
export function indexOf(program: Program): ModuleIndex {
  const known = indexes.get(program);
  if (known !== undefined) return known;
  const made = createIndex(program);
  indexes.set(program, made);
  return made;
}

function createIndex(program: Program): ModuleIndex {
  const functionOf = (branch: BranchId): FunctionId => program.branches[branch]?.function ?? 0;
  const byBinding = new Map<BindingId, Write[]>();
  const byProperty = new Map<string | null, Write[]>();
  const byClosure = new Map<FunctionId, Write[]>();
  const byFunction = new Map<FunctionId, Write[]>();
  const writtenProperties = new Set<string>();
  const aliases = new Map<string, string[]>();
  for (const write of program.writes) {
    const { target, value } = write;
    append(byFunction, functionOf(write.at.branch), write);
    if (target.kind === "binding") append(byBinding, target.binding, write);
    else if (target.kind === "property" || target.kind === "delete") append(byProperty, target.name, write);
    else append(byProperty, null, write);
    if (target.kind === "property" && target.name !== null) writtenProperties.add(target.name);
    if (value.kind === "closure") append(byClosure, value.function, write);
    const named = target.kind === "binding" ? nameOf(program, value) : null;
    const variable = target.kind === "binding" ? program.bindings[target.binding]?.name : undefined;
    if (named !== null && variable !== undefined && variable !== named) append(aliases, named, variable);
  }
  const byName = new Map<string, Call[]>();
  const onTheSpot = new Map<FunctionId, Call[]>();
  const superCalls: Call[] = [];
  const through = new Map<string, Call[]>();
  const asArgument = new Map<string, NamedArgument[]>();
  const callsByFunction = new Map<FunctionId, Call[]>();
  for (const call of program.calls) {
    const { callee } = call;
    append(callsByFunction, functionOf(call.at.branch), call);
    if (callee.kind === "member" && (callee.name === "call" || callee.name === "apply"))
      append(through, nameOf(program, callee.object) ?? "", call);
    for (const [index, { value }] of call.arguments.entries()) {
      const name = nameOf(program, value);
      if (name !== null) append(asArgument, name, { call, index, value });
    }
    const closure = closureCalledBy(callee);
    if (closure !== null) append(onTheSpot, closure, call);
    else if (callee.kind === "super") superCalls.push(call);
    else append(byName, nameOf(program, callee) ?? "", call);
  }
  let owners: WritesByOwner | null = null;
  let constructions: Constructions | null = null;
  let valueUses: ValueUses | null = null;
  const uses = (): ValueUses => (valueUses ??= valueUsesOf(program));
  let memberUses: ReadonlyMap<string, readonly MemberUse[]> | null = null;
  let usesByStart: ReadonlyMap<number, Use> | null = null;
  const children = new Map<FunctionId, FunctionBody[]>();
  for (const body of program.functions) {
    if (body.parent !== null) append(children, body.parent, body);
  }
  const arms = new Map<number, BranchId[]>();
  for (const [id, { fork }] of program.branches.entries()) {
    if (fork !== null) append(arms, fork, id);
  }
  const functionBody = (id: FunctionId): FunctionBody => {
    const body = program.functions[id];
    if (body === undefined) throw new Error(`There is no function ${String(id)} in ${program.file}.`);
    return body;
  };
  const callsIn = (id: FunctionId): readonly Call[] => callsByFunction.get(id) ?? [];
  const writesIn = (id: FunctionId): readonly Write[] => byFunction.get(id) ?? [];
  const childFunctions = (id: FunctionId): readonly FunctionBody[] => children.get(id) ?? [];
  return {
    program,
    writesOfBinding: (binding) => byBinding.get(binding) ?? [],
    writesOfProperty: (name) => byProperty.get(name) ?? [],
    get writesByOwner() {
      owners ??= writesByOwner(program);
      return owners;
    },
    writesIn,
    writesOfValue: (value) => uses().writes.get(value) ?? [],
    writesOfMember: (name) => uses().writesOfMember.get(name) ?? [],
    callsOn: (value) => uses().calls.get(value) ?? [],
    callsOnBinding: (binding) => uses().callsOnBinding.get(binding) ?? [],
    writesWithin: within(writesIn, childFunctions),
    callsIn,
    callsWithin: within(callsIn, childFunctions),
    writtenProperties,
    callsNamed: (name) => byName.get(name) ?? [],
    callsThrough: (name) => through.get(name) ?? [],
    argumentsNamed: (name) => asArgument.get(name) ?? [],
    callsOfClosure: (id) => onTheSpot.get(id) ?? [],
    superCalls,
    get constructions() {
      constructions ??= constructionsOf(program, (binding) => byBinding.get(binding) ?? []);
      return constructions;
    },
    usesOfMember(name) {
      memberUses ??= usesByMember(program);
      return memberUses.get(name) ?? [];
    },
    useAt(start) {
      usesByStart ??= usesAtStarts(program);
      return usesByStart.get(start);
    },
    armsOf: (fork) => arms.get(fork) ?? [],
    functionOf,
    functionBody,
    isInside(outer, inner) {
      for (let id: FunctionId | null = inner; id !== null; id = functionBody(id).parent) {
        if (id === outer) return true;
      }
      return false;
    },
    writesOfClosure: (id) => byClosure.get(id) ?? [],
    aliasesOf: (name) => aliases.get(name) ?? [],
    childFunctions,
    object: (id) => program.objects[id],
  };
}

/** What stands in a function and in all functions inside it, in order; remembered. */
function within<Item extends { readonly at: Point }>(
  standingIn: (id: FunctionId) => readonly Item[],
  childFunctions: (id: FunctionId) => readonly FunctionBody[],
): (id: FunctionId) => readonly Item[] {
  const known = new Map<FunctionId, readonly Item[]>();
  const find = (id: FunctionId): readonly Item[] => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const inside = childFunctions(id).flatMap((child) => find(child.id));
    const found = inside.length === 0 ? standingIn(id) : [...standingIn(id), ...inside].sort((a, b) => a.at.order - b.at.order);
    known.set(id, found);
    return found;
  };
  return find;
}

function usesByMember({ functions }: Program): Map<string, MemberUse[]> {
  const uses = new Map<string, MemberUse[]>();
  for (const body of functions) {
    for (const use of body.uses) for (const name of new Set(use.path)) append(uses, name, { use, user: body.id });
  }
  return uses;
}

/** Of several that begin at one place, the first. */
function usesAtStarts({ functions }: Program): Map<number, Use> {
  const uses = functions.flatMap((body) => body.uses.map((use): [number, Use] => [use.origin.start, use]));
  return new Map(uses.reverse());
}

/** The function expression that is called on the spot, also through `call` and `apply`. */
function closureCalledBy(callee: Value): FunctionId | null {
  if (callee.kind === "closure") return callee.function;
  const applies = callee.kind === "member" && (callee.name === "call" || callee.name === "apply");
  return applies && callee.object.kind === "closure" ? callee.object.function : null;
}

/** The last name of a path: `save` of `this.store.save`. */
export function nameOf(program: Program, value: Value): string | null {
  if (value.kind === "member") return value.name;
  if (value.kind === "read") return program.bindings[value.binding]?.name ?? null;
  if (value.kind === "global") return value.name;
  return null;
}

/** What a path begins with: `step` of `step.ai.wrap`. */
export function rootOf(value: Value): Value {
  return value.kind === "member" ? rootOf(value.object) : value;
}
