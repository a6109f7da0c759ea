import { frameOf, type Frame } from "../evaluate/frames.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import { branchesWithin, type PlacedBranch } from "../program/branches.ts";
import type { BranchId, Call, FunctionId, Origin, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { dependsOnInput, usesIn } from "./derived.ts";
import type { Running } from "./running.ts";

/** Methods that call their argument once for each element. */
const visitors = new Set(["forEach", "map", "flatMap", "filter", "some", "every"]);
/** Methods that call their argument once, as what comes next. */
const successors = new Set(["then", "finally"]);

/** A place in code that runs as part of a task. */
interface Spot {
  readonly module: ModuleIndex;
  readonly branch: BranchId;
  /** The activation that the place stands in, and the function of it. */
  readonly frame: Frame | null;
  readonly function: FunctionId;
}

/**
 * Whether a call runs whenever the task does (`always`), once for each of the records that a task per partition gets (`each record`),
 * or under conditions of its own (`sometimes`): in a branch, a retry loop, a function that somebody may or may not call.
 */
export function howOften(task: FunctionFact, running: Running, call: Call): "always" | "each record" | "sometimes" {
  let often: "always" | "each record" = "always";
  let spot: Spot | null = { module: running.module, branch: call.at.branch, frame: running.frame, function: running.function };
  while (spot !== null) {
    for (const branch of branchesWithin(spot.module, spot.branch, spot.function)) {
      const manner = mannerOf(task, spot, branch);
      if (manner === "sometimes" || (manner === "each record" && often === "each record")) return "sometimes";
      if (manner === "each record") often = manner;
    }
    if (spot.module === task.module && spot.function === task.function) return often;
    spot = callerOf(task, spot);
  }
  return "sometimes";
}

/** Where the function of a spot was called. Null where that is not known. */
function callerOf(task: FunctionFact, { module, frame, function: id }: Spot): Spot | null {
  const own = frameOf(frame, module, id);
  if (own?.call === null || own?.call === undefined || own.callerModule === null) return null;
  const callerModule = own.callerModule;
  const caller = own.caller?.function ?? task.function;
  if (!callerModule.isInside(caller, callerModule.functionOf(own.call.at.branch))) return null;
  return { module: callerModule, branch: own.call.at.branch, frame: own.caller, function: caller };
}

function mannerOf(task: FunctionFact, { module, frame }: Spot, { id, kind, function: owner }: PlacedBranch): ReturnType<typeof howOften> {
  switch (kind) {
    case "arm":
    case "dead":
      return "sometimes";
    case "loop": {
      return elementsVisitedIn(module, id, owner).some((place) => dependsOnInput(task, { module, place, frame }))
        ? "each record"
        : "sometimes";
    }
    case "body": {
      const call = callThatGets(module, owner);
      if (call === undefined) return module.callsOfClosure(owner).length > 0 ? "always" : "sometimes";
      if (call.construct && call.callee.kind === "global" && call.callee.name === "Promise") return "always";
      if (call.callee.kind !== "member" || call.callee.name === null) return "sometimes";
      if (successors.has(call.callee.name)) return "always";
      if (!visitors.has(call.callee.name)) return "sometimes";
      return dependsOnInput(task, { module, place: call.callee.object.origin, frame }) ? "each record" : "sometimes";
    }
  }
}

/** Where a loop gets what it visits: `for (const x of xs)`, `const x = xs[i]`, `it.next()`. */
function elementsVisitedIn(module: ModuleIndex, loop: BranchId, owner: FunctionId): Origin[] {
  const visited = module
    .writesIn(owner)
    .flatMap(({ at, value }) => (at.branch === loop && (isElement(value) || isIndexed(value)) ? [value.origin] : []));
  const asked = module.program.calls.flatMap(({ at, callee }) =>
    at.branch === loop && callee.kind === "member" && callee.name === "next" ? [callee.object.origin] : [],
  );
  return [...visited, ...asked];
}

/** The call that a function is an argument of, written out there or by its name, which stands nowhere else. */
function callThatGets(module: ModuleIndex, id: FunctionId): Call | undefined {
  const { passedTo } = module.functionBody(id);
  if (passedTo !== null) return module.program.calls[passedTo.call];
  const write = module.program.writes.find(({ value }) => value.kind === "closure" && value.function === id);
  if (write?.target.kind !== "binding") return undefined;
  const { binding } = write.target;
  const [only, another] = usesIn({ module, place: module.functionBody(0).origin }).filter(
    ({ root }) => root.kind === "binding" && root.binding === binding,
  );
  if (only === undefined || another !== undefined) return undefined;
  return module.program.calls.find(({ arguments: args }) =>
    args.some(({ value }) => value.kind === "read" && value.binding === binding && value.origin.start === only.origin.start),
  );
}

/** `xs[i]`. */
function isIndexed(value: Value): boolean {
  return value.kind === "member" && value.name === null;
}

/** True for what a loop over an iterable gives in each round, and for a part of it. */
function isElement(value: Value): boolean {
  switch (value.kind) {
    case "element":
      return true;
    case "await":
      return isElement(value.value);
    case "member":
      return isElement(value.object);
    default:
      return false;
  }
}
