import type { Evaluator } from "../evaluate/evaluator.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { Call, Origin, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesIn } from "../travel/derived.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { keysOf } from "./keys.ts";
import { placeAt } from "./task-calls.ts";

/** Functions that give another value each time they are called. */
const changing =
  /^(?:global#Math\.random|global#Date\.now|global#performance\.now|node:perf_hooks#performance\.now|node:process#(?:hrtime(?:\.bigint)?|uptime)|(?:node:)?crypto#random(?:UUID|Bytes|Int)|global#crypto\.(?:randomUUID|getRandomValues)|uuid#v[1467]|nanoid#nanoid|ulid#ulid|lodash#random|(?:node:)?os#(?:hostname|uptime)|global#Date)$/u;
/** Values that each process has its own of. */
const ofProcess = /^(?:node:process#p?pid|(?:node:)?worker_threads#threadId)$/u;

/** One finding for each key that is another one when the task runs again. */
export function findNondeterministicKeys(ground: Ground): TaskCallFinding[] {
  return inTasks(ground, ({ engine }) => engine.describesWork === true, findIn);
}

function findIn(given: TaskCase): TaskCallFinding[] {
  const { ground, shipment, fact } = given;
  const search: Search = { evaluator: ground.evaluator, task: fact, seen: new Set() };
  const [source] = keysOf(given).flatMap((key) => [...sourcesIn(search, fact.module, key.origin, null), ...partsOfProcess(search, key)]);
  if (source === undefined) return [];
  const { text, through } = source;
  return [
    {
      shipment,
      certainty: shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain",
      place: placeAt(given, through, source.origin),
      name: text,
      helper: through?.calleeText ?? null,
    },
  ];
}

interface Search {
  readonly evaluator: Evaluator;
  readonly task: FunctionFact;
  readonly seen: Set<string>;
}

interface Source {
  /** Where it stands, and how it is written there. */
  readonly origin: Origin;
  readonly text: string;
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
    if (isChanging(search.evaluator, module, call)) return [{ origin: call.calleeOrigin, text: call.calleeText, through }];
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
    if (!isLocal) return [];
    return module
      .writesOfBinding(root.binding)
      .flatMap(({ value }) => [
        ...sourcesIn(search, module, value.origin, through),
        ...(module === search.task.module ? partsOfProcess(search, value) : []),
      ]);
  });
  return [...direct, ...variables];
}

/** `process.pid`, alone or in a text that the key is: the task may run again in another process. */
function partsOfProcess(search: Search, value: Value): Source[] {
  switch (value.kind) {
    case "member":
    case "read": {
      const { evaluator, task } = search;
      const facts = evaluator.evaluate(value, task.module, null);
      if (!facts.some((fact) => fact.kind === "external" && ofProcess.test(fact.path))) return [];
      return [{ origin: value.origin, text: value.kind === "member" ? `process.${value.name ?? ""}` : "threadId", through: null }];
    }
    case "data":
      return (value.between ?? []).flatMap((part) => partsOfProcess(search, part));
    case "choose":
      return value.options.flatMap((part) => partsOfProcess(search, part));
    case "array":
      return value.elements.flatMap((element) => (element === null ? [] : partsOfProcess(search, element.value)));
    case "call":
      return [
        ...(value.callee.kind === "member" ? partsOfProcess(search, value.callee.object) : []),
        ...value.arguments.flatMap((argument) => partsOfProcess(search, argument.value)),
      ];
    default:
      return [];
  }
}

function isChanging(evaluator: Evaluator, module: ModuleIndex, call: Call): boolean {
  if (call.callee.kind === "super") return false;
  const paths = evaluator.evaluate(call.callee, module, null).flatMap((fact) => (fact.kind === "external" ? [fact.path] : []));
  if (call.construct) return call.arguments.length === 0 && paths.includes("global#Date");
  return paths.length === 1 && paths.every((path) => changing.test(path));
}
