import type { Analysis } from "../../analyze.ts";
import { templateOf, wantedFindings } from "../../checks/check.ts";
import { checks } from "../../checks/index.ts";
import type { Fact, FunctionFact } from "../../evaluate/facts.ts";
import { contains } from "../../program/contains.ts";
import type { Use } from "../../program/model.ts";
import { fill } from "../../report/fill.ts";
import { relativeTo } from "../../report/relative.ts";
import type { Shipment, Task } from "../../shipments/shipment.ts";
import { capturesOf } from "../../evaluate/captures.ts";
import type { Item, Step } from "../../travel/tree.ts";
import { presetSetup } from "../config/setup.ts";
import type { Lines } from "../files/lines.ts";
import { describeFact, describeManner } from "./describe.ts";
import type { Said, TaskPicture, Thing } from "./picture.ts";

/** Draws every task of a file. */
export function picturesOf(analysis: Analysis, lines: Lines): TaskPicture[] {
  const pictures = analysis.shipments.flatMap((shipment) => {
    const findings = findingsOf(analysis, shipment, lines);
    return shipment.tasks.filter(isThere).map((task) => {
      const { call } = shipment.via ?? shipment;
      return {
        boundary: call.calleeText,
        engine: shipment.engine.title,
        manner: describeManner(shipment.engine.profile),
        spot: lines.spot({ ...call.origin, start: call.calleeOrigin.start }),
        things: new Drawing(analysis, shipment, lines).thingsOf(task),
        findings: findings.filter(({ place }) => shipment.tasks.length < 2 || contains(task.value.origin, place)).map(({ said }) => said),
      };
    });
  });
  // One call can be a boundary of two kinds, of which a picture tells no difference.
  return [...new Map(pictures.map((picture) => [JSON.stringify(picture), picture])).values()];
}

/** Where a boundary takes its task from one of several options, those that are not given stand for the object that lacks them. */
function isThere({ value, facts }: Task): boolean {
  return value.kind !== "object" || facts.some(({ kind }) => kind !== "unknown");
}

/** What the strict preset says of a shipment. */
function findingsOf(analysis: Analysis, shipment: Shipment, lines: Lines): { place: Shipment["call"]["origin"]; said: Said }[] {
  const { levels } = presetSetup("strict");
  const { file } = analysis.module.program;
  return checks.flatMap((check) =>
    wantedFindings(check, analysis, levels[check.name]?.options ?? {}, "likely").flatMap((finding) => {
      if (finding.shipment !== shipment) return [];
      const { messageId, data } = check.words(finding, (path) => relativeTo(file, path));
      const message = check.messages[messageId];
      const place = { ...shipment.call.origin, ...finding.place };
      const way = check.trace(finding).map(({ label, place: stop }) => ({ label, spot: lines.spot(stop) }));
      return message === undefined ? [] : [{ place, said: { text: fill(templateOf(message), data), way } }];
    }),
  );
}

class Drawing {
  private readonly analysis: Analysis;
  private readonly shipment: Shipment;
  private readonly lines: Lines;

  constructor(analysis: Analysis, shipment: Shipment, lines: Lines) {
    this.analysis = analysis;
    this.shipment = shipment;
    this.lines = lines;
  }

  /** What travels with a task; where functions do not travel, what it mentions. */
  thingsOf(task: Task): Thing[] {
    if (task.facts.every(({ kind }) => kind === "unknown" || kind === "external")) {
      return [{ name: "the function", what: "not known", fate: "unknown", why: null, spot: this.lines.spot(task.value.origin), holds: [] }];
    }
    const travel = this.analysis.travels.find((candidate) => candidate.shipment === this.shipment && candidate.task === task);
    const roots = travel?.roots ?? [];
    const drawn = roots.flatMap(({ name, items, uses }): Thing[] => {
      const inside = items.flatMap((item) => this.draw(item, name, true));
      return inside.length > 0 ? inside : this.mentioned(task, name, uses);
    });
    if (travel !== undefined) return drawn;
    return this.functionsOf(task).flatMap((fact) => capturesOf(fact).flatMap(({ name, uses }) => this.mentioned(task, name, uses)));
  }

  private functionsOf(task: Task): FunctionFact[] {
    return task.facts.filter((fact) => fact.kind === "function");
  }

  private draw(item: Item, path: string, isRoot: boolean): Thing[] {
    const name = isRoot ? path : nameAfter(path, item.step);
    const { fact } = item;
    const holds = item.items.flatMap((inner) => this.draw(inner, name, false));
    const what = fact.certainty === "likely" ? `${describeFact(fact)} (likely)` : describeFact(fact);
    if (fact.kind === "handle") return [{ name, what, ...this.fateOfHandle(fact, item.step), spot: this.spotOf(fact), holds }];
    const missing = isRoot ? this.whyMissing(name) : null;
    return [{ name, what, fate: missing === null ? "fine" : "missing", why: missing, spot: this.spotOf(fact), holds }];
  }

  private fateOfHandle(fact: Extract<Fact, { kind: "handle" }>, step: Step): Pick<Thing, "fate" | "why"> {
    if (fact.lazy && step.kind !== "accessor") return { fate: "fine", why: "It is opened on first use, over there." };
    const why = this.shipment.engine.profile.failure.handle.replace("{handle}", fact.handle.entry.what);
    return { fate: "handle", why: sentence(why) };
  }

  /** A root of which the engine packs nothing: plain data, something of a package, or a value that is not known. */
  private mentioned(task: Task, name: string, uses: readonly Use[]): Thing[] {
    const [use] = uses;
    const owner = this.functionsOf(task)[0];
    if (use === undefined || owner === undefined) return [];
    const facts = this.analysis.evaluator.withBudget(() => this.analysis.evaluator.evaluate(use.value, owner.module, owner.lexical), []);
    const missing = this.whyMissing(name);
    const what = [...new Set(facts.map(describeFact))].join(", or ");
    const isKnown = facts.length > 0 && facts.every(({ kind }) => kind !== "unknown");
    const fate = missing !== null ? "missing" : isKnown ? "fine" : "unknown";
    return [{ name, what: what === "" ? "not known" : what, fate, why: missing, spot: this.lines.spot(use.origin), holds: [] }];
  }

  /** Where only the text of a function is sent, nothing of what stands around it is there. */
  private whyMissing(name: string): string | null {
    const { profile } = this.shipment.engine;
    if (profile.kind !== "source") return null;
    return sentence(
      name === "this" ? "Over there `this` is undefined, or another object" : profile.failure.freeName.replace("{name}", name),
    );
  }

  private spotOf(fact: Fact): Thing["spot"] {
    const place = placeOf(fact);
    return place === null ? null : this.lines.spot(place);
  }
}

function placeOf(fact: Fact): { readonly file: string; readonly start: number; readonly end: number } | null {
  switch (fact.kind) {
    case "handle":
      return fact.opened;
    case "instance":
    case "constructed":
      return fact.construction?.call.origin ?? null;
    case "container":
      return fact.literal.origin;
    case "function":
      return fact.module.functionBody(fact.function).origin;
    case "class":
      return fact.module.program.classes[fact.class]?.origin ?? null;
    default:
      return null;
  }
}

function nameAfter(path: string, step: Step): string {
  switch (step.kind) {
    case "root":
    case "capture":
      return step.name;
    case "field":
    case "accessor":
      return `${path}.${step.name}`;
    case "element":
      return `${path}[…]`;
    case "promise":
      return `await ${path}`;
    case "argument":
      return `a value bound to ${path}`;
  }
}

function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
