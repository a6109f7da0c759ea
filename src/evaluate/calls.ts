import type { CatalogedHandle } from "../catalog/index.ts";
import { callbackParameterPath, callPath, promisifiedFrom, promisifiedPath } from "../catalog/paths.ts";
import type { Call, FunctionId } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { argumentOf, builtinCall } from "./builtins.ts";
import { ancestry } from "./classes.ts";
import { builtinConstruction } from "./constructions.ts";
import { factsOfAnnotation } from "./annotations.ts";
import type { Evaluator } from "./evaluator.ts";
import {
  allBehind,
  collectionOf,
  data,
  isKnown,
  isOpaque,
  oneOf,
  type ClassFact,
  type DataFact,
  type Fact,
  type FunctionFact,
  type HandleFact,
  type InstanceFact,
} from "./facts.ts";
import type { Frame } from "./frames.ts";
import { askedFor, lookedUp } from "./look-ups.ts";
import { taggedHandle } from "./tagged.ts";
import { factsOfType, typeOf } from "./typed.ts";

/** The facts of the object before the last dot of a callee; none where the callee is no member. */
export function receiverOf(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  if (call.callee.kind !== "member") return [];
  const { object } = call.callee;
  if (object.kind === "super") {
    return evaluator.evaluate({ kind: "this", function: object.function, origin: object.origin }, module, frame);
  }
  return evaluator.evaluate(object, module, frame);
}

/** What a call or a construction yields. */
export function evaluateCall(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  const receiver = receiverOf(evaluator, call, module, frame);
  const builtin = builtinCall(evaluator, call, receiver, module, frame);
  if (builtin !== null) return builtin;
  const callees = evaluator.evaluate(call.callee, module, frame);
  const isOpen = callees.every((callee) => callee.kind === "unknown" || callee.kind === "external");
  const handedOut = isOpen ? lookedUp(evaluator, call, module, frame) : [];
  if (handedOut.length > 0) return confirmed(evaluator, call, handedOut);
  const results = callees.flatMap((callee) => resultOf(evaluator, callee, call, receiver, module, frame));
  const facts = call.construct ? results : askedFor(evaluator, call, results, module, frame);
  if (facts.length > 0 || callees.some((callee) => callee.kind === "function" || callee.kind === "class")) return facts;
  return [{ kind: "unknown", value: call, module, annotation: null, certainty: "certain", hops: [] }];
}

/** What a container is taken to hand out, unless the type of the call says otherwise: `get` and `resolve` have many meanings. */
function confirmed(evaluator: Evaluator, call: Call, handedOut: readonly Fact[]): readonly Fact[] {
  const type = typeOf(evaluator, call);
  if (type === null) return handedOut;
  const facts = factsOfType(evaluator, type);
  return facts.length > 0 || type.some(({ isOpen }) => isOpen) ? handedOut : [data];
}

function resultOf(
  evaluator: Evaluator,
  callee: Fact,
  call: Call,
  receiver: readonly Fact[],
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] {
  switch (callee.kind) {
    case "class":
      return call.construct ? construct(evaluator, callee, call, module, frame) : [];
    case "function": {
      const declared = taggedHandle(callee);
      if (declared !== null) return [madeBy(openedBy(declared, call, module), callee)];
      if (call.construct) {
        return [
          {
            kind: "constructed",
            module: callee.module,
            function: callee.function,
            construction: { call, caller: frame, module },
            certainty: callee.certainty,
            hops: [],
          },
        ];
      }
      return invoke(evaluator, callee, call, receiver, module, frame, []);
    }
    case "bound":
      return callee.target.kind === "function"
        ? invoke(evaluator, callee.target, call, callee.self, module, frame, callee.arguments)
        : resultOf(evaluator, callee.target, call, callee.self, module, frame);
    case "external":
      return externalResult(evaluator, callee.path, call, module, frame);
    case "handle":
    case "instance":
    case "constructed":
    case "container":
    case "collection":
    case "module":
    case "promise":
    case "data":
    case "unknown":
      return [];
  }
}

/** The activation of a function of the project by a call; null where too many stand on each other. */
export function activate(
  evaluator: Evaluator,
  callee: FunctionFact,
  call: Call,
  self: readonly Fact[],
  module: ModuleIndex,
  frame: Frame | null,
  bound: readonly (readonly Fact[])[],
): Frame | null {
  const body = callee.module.functionBody(callee.function);
  return evaluator.frame({
    module: callee.module,
    function: callee.function,
    call,
    callPoint: call.at,
    callerModule: module,
    caller: frame,
    lexical: callee.lexical,
    self: self.length > 0 && body.kind !== "arrow" ? self : null,
    bound,
  });
}

/** The values that a function of the project returns for a call. */
export function invoke(
  evaluator: Evaluator,
  callee: FunctionFact,
  call: Call,
  self: readonly Fact[],
  module: ModuleIndex,
  frame: Frame | null,
  bound: readonly (readonly Fact[])[],
): readonly Fact[] {
  const body = callee.module.functionBody(callee.function);
  const activation = activate(evaluator, callee, call, self, module, frame, bound);
  if (activation === null) return [];
  if (body.generator) {
    const elements = body.yields.flatMap((value) => evaluator.evaluate(value, callee.module, activation));
    return [collectionOf(elements)];
  }
  const returned = returnedBy(evaluator, callee.module, callee.function, activation);
  const facts = allBehind(returned, { kind: "result", name: body.name ?? call.calleeText, origin: call.origin });
  return body.async ? facts.map(promiseOf) : facts;
}

/** What the returned expressions of a function yield, or what its declared result tells where they tell nothing. */
export function returnedBy(evaluator: Evaluator, module: ModuleIndex, id: FunctionId, frame: Frame | null): readonly Fact[] {
  const { returns, returnType, async } = module.functionBody(id);
  const [first] = returns;
  const facts = oneOf(returns.map((value) => evaluator.evaluate(value, module, frame)));
  const declared = async ? (returnType?.arguments[0] ?? null) : returnType;
  if (declared === null || first === undefined || facts.length === 0 || !facts.every(isOpaque)) return facts;
  const byType = factsOfAnnotation(evaluator, module, declared);
  if (byType.length > 0) return byType;
  return [...facts.filter(isKnown), { kind: "unknown", value: first, module, annotation: declared, certainty: "certain", hops: [] }];
}

export function promiseOf(fact: Fact): Fact {
  return fact.kind === "promise" ? fact : { kind: "promise", of: fact, certainty: fact.certainty, hops: [] };
}

function construct(evaluator: Evaluator, callee: ClassFact, call: Call, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  const instance: InstanceFact = {
    kind: "instance",
    module: callee.module,
    class: callee.class,
    lexical: callee.lexical,
    construction: { call, caller: frame, module },
    certainty: callee.certainty,
    hops: [],
  };
  const declared = taggedHandle(callee);
  if (declared !== null) return [openedBy(declared, call, module)];
  // A subclass of a catalogued class is a handle of that kind.
  const { foundation } = ancestry(evaluator, instance);
  const inherited = foundation.flatMap((base): HandleFact[] => {
    const handle = base.kind === "external" ? evaluator.catalog.handle("new", base.path) : undefined;
    return handle === undefined ? [] : [openedBy(handle, call, module)];
  });
  return inherited.length > 0 ? inherited : [instance];
}

/** What an asynchronous function makes comes as a promise. */
function madeBy(handle: HandleFact, { module, function: id }: FunctionFact): Fact {
  return module.functionBody(id).async ? promiseOf(handle) : handle;
}

/** The handle that a call opens. */
function openedBy(handle: CatalogedHandle, call: Call, module: ModuleIndex): HandleFact {
  return {
    kind: "handle",
    handle,
    opened: call.origin,
    place: { module, function: module.functionOf(call.at.branch) },
    call,
    lazy: false,
    certainty: "certain",
    hops: [],
  };
}

function externalResult(evaluator: Evaluator, path: string, call: Call, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  const { catalog } = evaluator;
  if (call.construct) {
    const handle = catalog.handle("new", path);
    if (handle !== undefined) return [openedBy(handle, call, module)];
    const builtin = builtinConstruction(evaluator, path, call, module, frame);
    if (builtin !== null) return builtin;
    const type = catalog.typeDeclaredAs(path);
    return type === undefined ? [] : [{ kind: "external", path: type, certainty: "certain", hops: [] }];
  }
  if (path === "node:util#promisify") return promisified(evaluator, call, module, frame);
  const withCallback = promisifiedFrom(path);
  if (withCallback !== null) {
    // The callback would come after the arguments, and gets an error first.
    const resolved = catalog.handle("value", callbackParameterPath(withCallback, call.arguments.length, 1));
    if (resolved !== undefined) return [promiseOf(openedBy(resolved, call, module))];
  }
  const passed = call.arguments[catalog.passedThrough(path) ?? -1];
  if (passed !== undefined) return evaluator.evaluate(passed.value, module, frame);
  const opened = catalog.handle("call", path);
  if (opened !== undefined) return [openedBy(opened, call, module)];
  const awaited = catalog.handle("await", path);
  if (awaited !== undefined) return [promiseOf(openedBy(awaited, call, module))];
  const result = catalog.canonical(callPath(path));
  if (path === "global#Symbol" || path === "global#Symbol.for") return [symbolOf(path, call)];
  if (isGlobalData(path)) return [data];
  return [{ kind: "external", path: result, ...(result.includes("#") ? { value: call } : {}), certainty: "certain", hops: [] }];
}

/** The function of a package that `promisify` was given, under the path of one that returns a promise. */
function promisified(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  return argumentOf(evaluator, call, 0, module, frame).flatMap((fact): readonly Fact[] => {
    const target = fact.kind === "bound" ? fact.target : fact;
    return target.kind === "external" ? [{ ...target, path: promisifiedPath(target.path) }] : [];
  });
}

/** A symbol: `Symbol.for` gives the same one for the same text. */
function symbolOf(path: string, { arguments: [key], origin }: Call): DataFact {
  const name = key?.value.kind === "literal" ? String(key.value.value) : null;
  const isShared = path.endsWith(".for") && name !== null;
  return { ...data, symbol: isShared ? `for ${name}` : `${origin.file}:${String(origin.start)}` };
}

/** Results of the language's own functions, such as `JSON.parse(…)` or `Number(…)`, are data. */
function isGlobalData(path: string): boolean {
  return /^global#(?:JSON|Math|Number|String|Boolean|Date|BigInt|parseInt|parseFloat|isNaN|structuredClone|Symbol|RegExp)\b/u.test(path);
}
