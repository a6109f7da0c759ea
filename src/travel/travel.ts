import { readBinding } from "../evaluate/bindings.ts";
import { ancestry, classChain, handleBelow } from "../evaluate/classes.ts";
import { heldBy, unnamedElementsOf } from "../evaluate/elements.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import { namesOfFunction, propertyOfFunction } from "../evaluate/function-properties.ts";
import { identityOf } from "../evaluate/identity.ts";
import { exportedNames, exportOf } from "../evaluate/exports.ts";
import { isOpen, type ClassFact, type Fact, type FunctionFact, type InstanceFact, type ModuleFact } from "../evaluate/facts.ts";
import { ownNames, type Moment, type ObjectFact } from "../evaluate/objects.ts";
import { projectProperty } from "../evaluate/properties.ts";
import { typedFacts, unlessRuledOut } from "../evaluate/typed.ts";
import type { Origin, Use, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import { behindAccessors, hasAccessor } from "./accessors.ts";
import { capturesOf, usesOfOwnThis, usesOwnThis, type Capture } from "../evaluate/captures.ts";
import { asData, mannerOf, type Manner } from "./manner.ts";
import { boundStep, captureStep, receiverName, shippedName } from "./names.ts";
import { packOpen, packPaths, packRead, useBelow, type Packer } from "./paths.ts";
import { handlesIn, type Item, type Root, type Step, type Travel } from "./tree.ts";

/** What each task of a shipment takes along, by the profile of its engine; nothing where functions do not travel. */
export function travelOf(evaluator: Evaluator, shipment: Shipment): Travel[] {
  const manner = mannerOf(shipment.engine.profile);
  if (manner === null) return [];
  const { call, module } = shipment.via ?? shipment;
  const moment: Moment = { at: call.at, module, frame: null };
  return shipment.tasks.map((task) => ({ shipment, task, roots: new Packing(evaluator, moment, manner).rootsOf(task) }));
}

/** What a value holds at a moment, where it is serialised as data: functions and classes stay behind. */
export function contentsOf(evaluator: Evaluator, facts: readonly Fact[], moment: Moment, value: Value, name: string): Item[] {
  return new Packing(evaluator, moment, asData).pack(facts, { kind: "root", name }, value);
}

/** What some values hold where a task of a shipment takes all of them along, and not only what it reads; nothing where functions do not travel. */
export function wholeOf(evaluator: Evaluator, shipment: Shipment, facts: readonly Fact[]): Item[] {
  const manner = mannerOf(shipment.engine.profile);
  if (manner === null) return [];
  const { call, module } = shipment.via ?? shipment;
  return new Packing(evaluator, { at: call.at, module, frame: null }, manner).pack(facts, { kind: "root", name: "" }, null);
}

type UnplacedRoot = Omit<Root, "given">;

/** Packs one task. Knows what has been packed, so that cycles end and nothing is listed twice below one root. */
class Packing implements Packer {
  readonly evaluator: Evaluator;
  readonly manner: Manner;
  /** When the task is shipped, or handed to what ships it. */
  moment: Moment;
  private readonly shipped: Moment;
  private packed = new Set<string>();

  constructor(evaluator: Evaluator, moment: Moment, manner: Manner) {
    this.evaluator = evaluator;
    this.moment = moment;
    this.manner = manner;
    this.shipped = moment;
  }

  rootsOf(task: Task): Root[] {
    return task.facts.flatMap((fact) => {
      const given = fact.hops.findLast((hop) => hop.kind === "argument")?.origin ?? null;
      this.moment = this.momentOfGiving(given);
      const roots = this.rootsOfFact(fact, task).map((root) => ({ ...root, given }));
      return fact.certainty === "likely" ? roots.map((root) => ({ ...root, items: root.items.map(unsure) })) : roots;
    });
  }

  /** A wrapper in the same file ships what it is given after it was called, and so not before. */
  private momentOfGiving(given: Origin | null): Moment {
    const { module } = this.shipped;
    if (given?.file !== module.program.file) return this.shipped;
    const call = module.program.calls.find((candidate) => candidate.arguments.some(({ value }) => value.origin === given));
    return call === undefined ? this.shipped : { at: call.at, module, frame: null };
  }

  private rootsOfFact(fact: Fact, task: Task): UnplacedRoot[] {
    this.packed = new Set();
    switch (fact.kind) {
      case "function":
        return this.rootsOfFunction(fact, task);
      case "bound": {
        const target = fact.target.kind === "function" ? this.rootsOfFunction(fact.target, null) : [];
        const passed = [fact.self, ...fact.arguments].flat().flatMap((value) => this.packOne(value, boundStep(value), task.value));
        return [...target, { kind: "bound", name: "its bound values", uses: [], items: passed }];
      }
      case "instance":
      case "constructed":
      case "container":
      case "class":
      case "collection":
      case "handle":
      case "promise": {
        const name = shippedName(this.moment.module, fact, task.value);
        return [{ kind: "shipped", name, uses: [], items: this.pack([fact], { kind: "root", name }, task.value) }];
      }
      case "module":
      case "external":
      case "data":
      case "unknown":
        return [];
    }
  }

  /** One root a captured name. A method that is passed without its object needs the object all the same. */
  private rootsOfFunction(fact: FunctionFact, task: Task | null): UnplacedRoot[] {
    const roots = this.captured(fact).map((capture): UnplacedRoot => {
      // The task itself travels anyway: a helper that calls it brings nothing new.
      this.packed = new Set([identityOf(fact)]);
      return {
        kind: capture.kind === "this" ? "this" : "captured",
        name: capture.name,
        uses: capture.kind === "this" ? this.usesOfThis(fact, capture) : capture.uses,
        items: this.packCapture(fact, capture, { kind: "root", name: capture.name }),
      };
    });
    const value = task?.value;
    if (value?.kind !== "member" || !usesOwnThis(fact)) return roots;
    const receivers = this.evaluator.evaluate(value.object, this.moment.module, null);
    this.packed = new Set();
    const name = this.moment.module.program.file === value.origin.file ? receiverName(this.moment.module, value.object) : "its object";
    const step: Step = { kind: "root", name };
    // Where only text travels, the object stays here: what counts is what the method looks for in it.
    const items = this.manner.isText ? packPaths(this, receivers, usesOfOwnThis(fact), step) : this.pack(receivers, step, value.object);
    return [...roots, { kind: "receiver", name, uses: [], items }];
  }

  /** What a task reads from its `this`; an accessor that hands out a field counts as the field. */
  private usesOfThis({ module, lexical }: FunctionFact, { uses }: Capture): readonly Use[] {
    const [first] = uses;
    return first === undefined ? uses : behindAccessors(this.evaluator, this.evaluator.evaluate(first.value, module, lexical), uses);
  }

  private captured(fact: FunctionFact): Capture[] {
    return capturesOf(fact)
      .flatMap(withoutAssignments)
      .filter((capture) => {
        if (capture.kind === "this") return true;
        const isModuleScope = capture.kind === "exports" || fact.module.program.bindings[capture.binding]?.function === 0;
        return !(isModuleScope && this.manner.moduleScope === "imported again");
      });
  }

  private packCapture(owner: FunctionFact, capture: Capture, step: Step): Item[] {
    const { module } = owner;
    const [first] = capture.uses;
    if (first === undefined) return [];
    const uses = this.manner.isText ? capture.uses.filter(({ access }) => access !== "typeof") : capture.uses;
    if (uses.length === 0) return [];
    const held =
      capture.kind !== "captured"
        ? this.evaluator.evaluate(first.value, module, owner.lexical)
        : readBinding(this.evaluator, module, capture.binding, this.momentIn(module), owner.lexical, first.value);
    const facts = unlessRuledOut(this.evaluator, held, first.value);
    // A module is no object that travels: only what is read from it does, on every engine.
    const [modules, others] = [facts.filter((fact) => fact.kind === "module"), facts.filter((fact) => fact.kind !== "module")];
    // Where CommonJS has exported a class as a whole, that hands out its accessors itself, which are not called here.
    const exported = uses.filter(({ path: [name] }) => name === undefined || !hasAccessor(this.evaluator, others, name));
    const read = modules.flatMap((fact) => this.packExports(fact, exported, step));
    if (others.length > 0 && others.every(isOpen)) return [...read, ...packOpen(this, others, uses, step)];
    // What does not travel at all is no more than what is read from it.
    const narrows = this.manner.narrows || (capture.kind === "this" && this.manner.lexicalThis === "lost");
    const packed = narrows ? packPaths(this, others, uses, step) : this.pack(others, step, first.value);
    if (handlesIn(packed).length > 0) return [...read, ...packed];
    return [...read, ...packed, ...packRead(this, others, uses, step)];
  }

  private packExports(fact: ModuleFact, uses: readonly Use[], step: Step): Item[] {
    const names = new Set(uses.flatMap((use) => use.path.slice(0, 1)));
    const isWhole = uses.some((use) => use.path.length === 0 && use.access !== "typeof");
    const items = isWhole
      ? [...exportedNames(this.evaluator, fact.module)].flatMap((name) =>
          this.pack(exportOf(this.evaluator, fact.module, name), { kind: "field", name }, null),
        )
      : [...names].flatMap((name) => this.packExport(fact, name, uses));
    return items.length === 0 ? [] : [{ step, fact, isWhole: false, items }];
  }

  /** One name of a module: of a module in it, and on engines that narrow of an object as well, only what is read. */
  private packExport(fact: ModuleFact, name: string, uses: readonly Use[]): Item[] {
    const step: Step = { kind: "field", name };
    const below = uses.filter(({ path }) => path[0] === name).map(useBelow);
    const facts = exportOf(this.evaluator, fact.module, name);
    const others = facts.filter(({ kind }) => kind !== "module");
    const packed = this.manner.narrows ? packPaths(this, others, below, step) : this.pack(others, step, null);
    return [...packed, ...facts.flatMap((inner) => (inner.kind === "module" ? this.packExports(inner, below, step) : []))];
  }

  /** The moment of shipping; in another module than the call's, the end of that module. */
  private momentIn(module: ModuleIndex): Moment["at"] {
    return module === this.moment.module ? this.moment.at : { order: Number.MAX_SAFE_INTEGER, branch: module.functionBody(0).body };
  }

  /** Some values as a whole, with everything inside them. */
  pack(facts: readonly Fact[], step: Step, asked: Value | null): Item[] {
    return facts.flatMap((fact) => this.packOne(fact, step, asked));
  }

  private packOne(fact: Fact, step: Step, asked: Value | null): Item[] {
    this.evaluator.step();
    switch (fact.kind) {
      case "handle":
        return [{ step, fact, isWhole: true, items: [] }];
      case "promise":
        return [{ step, fact, isWhole: true, items: this.packOne(fact.of, { kind: "promise" }, asked) }];
      case "unknown":
      case "external":
        return fact.value === undefined ? [] : this.pack(typedFacts(this.evaluator, fact.value), step, fact.value);
      case "module":
      case "data":
        return [];
      case "function":
      case "bound":
      case "class":
      case "instance":
      case "constructed":
      case "container":
      case "collection":
    }
    const key = identityOf(fact);
    if (this.packed.has(key)) return [];
    this.packed.add(key);
    const items = this.contents(fact, asked);
    const inherited = fact.kind === "instance" ? handleBelow(this.evaluator, fact) : null;
    return [{ step, fact: inherited ?? fact, isWhole: true, items }];
  }

  private contents(
    fact: Exclude<Fact, { kind: "handle" | "promise" | "external" | "module" | "data" | "unknown" }>,
    asked: Value | null,
  ): Item[] {
    switch (fact.kind) {
      case "function":
        if (this.manner.isData) return [];
        return [
          ...this.captured(fact).flatMap((capture) => this.packCapture(fact, capture, captureStep(fact, capture))),
          ...[...namesOfFunction(fact)].flatMap((name) =>
            this.pack(propertyOfFunction(this.evaluator, fact, name), { kind: "field", name }, asked),
          ),
        ];
      case "bound": {
        if (this.manner.isData) return [];
        const passed = [fact.self, ...fact.arguments].flatMap((facts) => this.pack(facts, { kind: "argument" }, asked));
        return [...this.pack([fact.target], { kind: "argument" }, asked), ...passed];
      }
      case "collection":
        return this.pack(heldBy(this.evaluator, fact), { kind: "element" }, asked);
      case "container":
        return [...this.fields(fact, asked), ...this.pack(unnamedElementsOf(this.evaluator, fact), { kind: "element" }, asked)];
      case "instance":
        return [...this.fields(fact, asked), ...(this.manner.isData ? [] : this.codeOf(fact))];
      case "class":
        return this.manner.isData ? [] : [...this.fields(fact, asked), ...this.codeOf(fact)];
      case "constructed":
        return this.fields(fact, asked);
    }
  }

  /** What is stored in an object. Accessors are not called; fields that the engine leaves behind stay. */
  private fields(fact: ObjectFact, asked: Value | null): Item[] {
    const prefix = this.manner.transientPrefix;
    return [...ownNames(this.evaluator, fact)]
      .filter((name) => prefix === undefined || !name.startsWith(prefix))
      .flatMap((name) => this.pack(projectProperty(this.evaluator, fact, name, this.moment, false), { kind: "field", name }, asked));
  }

  /** What the members of a class mention: its code travels with its instances. */
  private codeOf(fact: InstanceFact | ClassFact): Item[] {
    const chain = fact.kind === "instance" ? ancestry(this.evaluator, fact).ancestors : classChain(this.evaluator, fact);
    return chain.flatMap(({ module, body, lexical }) => {
      const members = [
        body.initialiser,
        ...(body.construct === null ? [] : [body.construct]),
        ...body.methods.map((method) => method.function),
      ];
      return members.flatMap((id) => {
        const member: FunctionFact = { kind: "function", module, function: id, lexical, certainty: "certain", hops: [] };
        return this.captured(member)
          .filter((capture) => capture.kind === "captured")
          .flatMap((capture) => this.packCapture(member, capture, captureStep(member, capture)));
      });
    });
  }
}

/** Travels only if the task is the one that is shipped. */
function unsure(item: Item): Item {
  return { ...item, fact: { ...item.fact, certainty: "likely" } };
}

/** A variable that is only assigned does not travel. */
function withoutAssignments(capture: Capture): Capture[] {
  const uses = capture.uses.filter(({ access, path }) => access !== "write" || path.length > 0);
  return uses.length === 0 ? [] : [{ ...capture, uses }];
}
