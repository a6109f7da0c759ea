import type { HandleFact, Hop } from "../evaluate/facts.ts";
import type {
  CapturedHandleFinding,
  CapturedMutationFinding,
  Finding,
  FreeNameFinding,
  Place,
  Problem,
  WarmLazyHandleFinding,
} from "../findings/finding.ts";
import type { Carried } from "../travel/tree.ts";

/** One place on the way from what ships the function to what is wrong with it. */
export interface Stop {
  readonly place: Place;
  /** `boundary`: what ships it; `report`: where it is reported; `cause`: the line that matters, where that is another one. */
  readonly role: "boundary" | "report" | "hop" | "cause";
  /** A few words for a margin: "opened here". */
  readonly label: string;
}

/** The call that ships, the wrapper around it, and the place of the report. */
export function traceBoundary({ shipment, place }: Finding, label: string): Stop[] {
  const { call, via } = shipment;
  const outer: Stop = {
    place: (via?.call ?? call).calleeOrigin,
    role: "boundary",
    label: `\`${(via?.call ?? call).calleeText}\` ships it`,
  };
  const inner: Stop[] =
    via === null ? [] : [{ place: call.calleeOrigin, role: "hop", label: `\`${call.calleeText}\` hands it to the engine` }];
  return distinct([outer, ...inner, { place, role: "report", label }]);
}

/** The same for a problem that may need no shipment: then the place alone. */
export function traceReported({ certainty, place, shipment }: Problem, label: string): Stop[] {
  return shipment === undefined ? [{ place, role: "report", label }] : traceBoundary({ certainty, place, shipment }, label);
}

/** The same for a finding about a name, up to its declaration. */
export function traceDeclared(finding: CapturedMutationFinding | FreeNameFinding, label: string): Stop[] {
  const declared: Stop[] = finding.declared === null ? [] : [{ place: finding.declared, role: "cause", label: "declared here" }];
  return distinct([...traceBoundary(finding, label), ...declared]);
}

/** The same, up to the line that opens a handle. */
export function traceHandle(finding: Finding, handle: HandleFact, label: string): Stop[] {
  return distinct([...traceBoundary(finding, label), ...openingOf(handle)]);
}

/** The same, with the hops between. */
export function traceCarried(finding: Finding, { handle, hops, steps }: Carried, label: string): Stop[] {
  const mentioned = steps.flatMap((step): Stop[] =>
    step.kind === "capture" ? [{ place: step.origin, role: "hop", label: `mentions \`${step.name}\`` }] : [],
  );
  const passed = hops.flatMap((hop): Stop[] => {
    const text = labelOf(hop);
    return text === null ? [] : [{ place: hop.origin, role: "hop", label: text }];
  });
  return distinct([...traceBoundary(finding, label), ...mentioned, ...passed, ...openingOf(handle)]);
}

/** The way to a captured handle. */
export function traceCapturedHandle(finding: CapturedHandleFinding): Stop[] {
  return traceCarried(finding, finding.carried, finding.root.kind === "shipped" ? "shipped here" : `takes \`${finding.root.name}\` along`);
}

/** The way to a handle that the driver opens too early. */
export function traceWarmLazyHandle(finding: WarmLazyHandleFinding): Stop[] {
  const opened: Stop = { place: finding.openedBy, role: "cause", label: "first used here, on the driver" };
  return distinct([...traceBoundary(finding, `takes \`${finding.name}\` along`), ...openingOf(finding.handle).map(asHop), opened]);
}

function openingOf({ opened, handle }: HandleFact): Stop[] {
  return opened === null ? [] : [{ place: opened, role: "cause", label: `${handle.entry.what} is opened here` }];
}

function asHop(stop: Stop): Stop {
  return { ...stop, role: "hop" };
}

function labelOf(hop: Hop): string | null {
  switch (hop.kind) {
    case "variable":
      return `kept in \`${hop.name}\``;
    case "field":
    case "getter":
    case "inherited":
      return `read as \`${hop.name}\``;
    case "result":
      return `returned by \`${hop.name}\``;
    case "argument":
      return `passed to \`${hop.name}\``;
    case "element":
    case "bound":
      return null;
  }
}

/** The same place twice is said once: as the place of the report, as the cause, else as what came first. */
function distinct(stops: readonly Stop[]): Stop[] {
  const kept = new Map<string, Stop>();
  for (const stop of stops) {
    const key = `${stop.place.file}:${String(stop.place.start)}:${String(stop.place.end)}`;
    const known = kept.get(key);
    if (known === undefined) kept.set(key, stop);
    else if (known.role === "hop" || (known.role === "boundary" && stop.role === "report")) {
      kept.delete(key);
      kept.set(key, stop);
    }
  }
  return [...kept.values()];
}
