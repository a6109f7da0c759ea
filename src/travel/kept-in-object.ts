import { ancestry } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { FunctionFact, HandleFact, InstanceFact } from "../evaluate/facts.ts";
import { propertyOf } from "../evaluate/properties.ts";
import { isDead } from "../program/branches.ts";
import type { FunctionId, Use } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { isKeptOutside } from "./kept.ts";
import { closingNames, type Acquisition } from "./lifetime.ts";
import { runningIn } from "./running.ts";

/**
 * What the objects open for themselves that a task makes while it runs, and holds in a variable of its own: `const sink = new Sink()`,
 * whose constructor opens `this.db`.
 */
export function objectsWithHandles(evaluator: Evaluator, task: FunctionFact): Acquisition[] {
  return runningIn(evaluator, task).flatMap((running) => {
    const { module, frame } = running;
    return module.writesWithin(running.function).flatMap((write): Acquisition[] => {
      const { target, value, lazy } = write;
      if (target.kind !== "binding" || value.kind !== "call" || !value.construct || lazy || isDead(module, write.at.branch)) return [];
      const owner = module.functionOf(write.at.branch);
      const binding = module.program.bindings[target.binding];
      if (binding === undefined || binding.function !== owner || module.writesOfBinding(binding.id).length > 1) return [];
      const [made, another] = evaluator.evaluate(value, module, frame);
      if (made?.kind !== "instance" || another !== undefined || made.construction?.call !== value) return [];
      if (isKeptOutside(task, module, value, frame)) return [];
      return fieldsOf(evaluator, made).flatMap(({ name, closers, home }): Acquisition[] => {
        const [handle, more] = propertyOf(evaluator, [made], name, { at: value.at, module, frame }, value);
        if (handle?.kind !== "handle" || more !== undefined || handle.lazy || !isOpenedIn(home, handle)) return [];
        // What is in the hands of others, or is closed in ways that cannot be seen, is not judged.
        return closers === null ? [] : [{ running, handle, binding, write, owner, field: { name, closers } }];
      });
    });
  });
}

/** A field of a class, and the methods that close what it holds; null where something else may. */
interface HeldField {
  readonly name: string;
  readonly closers: ReadonlySet<string> | null;
  readonly home: Home;
}

/** The functions of a class. */
interface Home {
  readonly module: ModuleIndex;
  readonly functions: readonly FunctionId[];
}

function fieldsOf(evaluator: Evaluator, made: InstanceFact): HeldField[] {
  return ancestry(evaluator, made).ancestors.flatMap(({ module, body }): HeldField[] => {
    const methods = body.methods.filter(({ isStatic }) => !isStatic);
    const functions = [...methods.map((method) => method.function), body.initialiser, ...(body.construct === null ? [] : [body.construct])];
    const assigned = functions.flatMap((id) =>
      module
        .writesIn(id)
        .flatMap(({ target }) =>
          target.kind === "property" && target.object.kind === "this" && target.name !== null ? [target.name] : [],
        ),
    );
    const names = new Set([...body.fields.flatMap(({ name, isStatic }) => (name === null || isStatic ? [] : [name])), ...assigned]);
    return [...names].map((name) => {
      const uses = functions.map((id) => ({ id, uses: usesOfField(module, id, name) }));
      const isShared = uses.some(({ uses: all }) => all.some(({ path, access }) => access === "read" && path.length === 1));
      const closing = uses.filter(({ uses: all }) => all.some(({ path }) => path.length > 1 && closingNames.has(path.at(-1) ?? "")));
      const closers = closing.flatMap(({ id }) => methods.find((method) => method.function === id)?.name ?? "dispose");
      return { name, closers: isShared ? null : new Set(closers), home: { module, functions } };
    });
  });
}

/** The mentions of `this.name` in a function of a class, and in the functions inside it. */
function usesOfField(module: ModuleIndex, id: FunctionId, name: string): Use[] {
  return module.program.functions
    .filter((body) => module.isInside(id, body.id))
    .flatMap(({ uses }) => uses.filter(({ root, path }) => root.kind === "this" && path[0] === name));
}

function isOpenedIn({ module, functions }: Home, { place }: HandleFact): boolean {
  return place !== null && place.module === module && functions.some((id) => module.isInside(id, place.function));
}
