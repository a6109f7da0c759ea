import type { Evaluator } from "../evaluate/evaluator.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { Call, Origin } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesIn } from "../travel/derived.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { keysOf } from "./keys.ts";
import { findingAtCall } from "./task-calls.ts";

/** Functions that give another value each time they are called. */
const changing =
  /^(?:global#Math\.random|global#Date\.now|global#performance\.now|node:perf_hooks#performance\.now|node:process#(?:hrtime(?:\.bigint)?|uptime)|(?:node:)?crypto#random(?:UUID|Bytes|Int)|global#crypto\.(?:randomUUID|getRandomValues)|uuid#v[1467]|nanoid#nanoid|ulid#ulid|lodash#random|(?:node:)?os#(?:hostname|uptime))$/u;

/** One finding for each key that is another one when the task runs again. */
export function findNondeterministicKeys(ground: Ground): TaskCallFinding[] {
  return inTasks(ground, ({ engine }) => engine.describesWork === true, findIn);
}

function findIn(given: TaskCase): TaskCallFinding[] {
  const { ground, fact } = given;
  const [source] = keysOf(given).flatMap((key) =>
    sourcesIn({ evaluator: ground.evaluator, task: fact, seen: new Set() }, fact.module, key.origin, null),
  );
  if (source === undefined) return [];
  const { call, module, through } = source;
  return [{ ...findingAtCall(given, { running: { module, function: fact.function, frame: null, through }, call }), name: call.calleeText }];
}

interface Search {
  readonly evaluator: Evaluator;
  readonly task: FunctionFact;
  readonly seen: Set<string>;
}

interface Source {
  readonly module: ModuleIndex;
  readonly call: Call;
  /** The call in the task's text that leads to it, if it stands in a helper. */
  readonly through: Call | null;
}

/** The calls that a piece of code gets its value from and that give another one each time: there, in its variables, in its helpers. */
function sourcesIn(search: Search, module: ModuleIndex, place: Origin, through: Call | null): Source[] {
  const key = `${module.program.file} ${String(place.start)} ${String(place.end)}`;
  if (search.seen.has(key)) return [];
  search.seen.add(key);
  const own = module.program.calls.filter(({ origin }) => contains(place, origin));
  const direct = own.flatMap((call): Source[] => {
    if (isChanging(search.evaluator, module, call)) return [{ module, call, through }];
    return search.evaluator
      .evaluate(call.callee, module, null)
      .flatMap((callee) =>
        callee.kind === "function" && !call.construct
          ? callee.module
              .functionBody(callee.function)
              .returns.flatMap((value) => sourcesIn(search, callee.module, value.origin, through ?? call))
          : [],
      );
  });
  const variables = usesIn({ module, place }).flatMap(({ root }) => {
    if (root.kind !== "binding") return [];
    const binding = module.program.bindings[root.binding];
    const isLocal =
      binding !== undefined &&
      binding.function !== 0 &&
      (module !== search.task.module || module.isInside(search.task.function, binding.function));
    return isLocal ? module.writesOfBinding(root.binding).flatMap(({ value }) => sourcesIn(search, module, value.origin, through)) : [];
  });
  return [...direct, ...variables];
}

function isChanging(evaluator: Evaluator, module: ModuleIndex, call: Call): boolean {
  if (call.callee.kind === "super") return false;
  const paths = evaluator.evaluate(call.callee, module, null).flatMap((fact) => (fact.kind === "external" ? [fact.path] : []));
  if (call.construct) return call.arguments.length === 0 && paths.includes("global#Date");
  return paths.length === 1 && paths.every((path) => changing.test(path));
}
