import type { Place } from "../../findings/finding.ts";
import type { Fact } from "../../evaluate/facts.ts";
import type { Shipment } from "../../shipments/shipment.ts";
import { foundIn } from "../check/check-file.ts";
import type { Report } from "../check/report.ts";
import type { Setup } from "../config/setup.ts";
import type { Inspector } from "../inspect.ts";
import { waysOf, type Ways } from "./ways.ts";

/** A finding, with the ways out of it. */
export interface Item extends Ways {
  readonly report: Report;
}

/** What there is to repair in a file. */
export interface Look {
  readonly items: readonly Item[];
  /** The code that runs on the workers. */
  readonly tasks: readonly Place[];
  /** Why the file cannot be looked at; null where it was. */
  readonly unreadable: string | null;
}

/** Looks for findings in a file, and for their repairs. */
export function look(file: string, setup: Setup, inspector: Inspector): Look {
  const inspection = inspector.inspect(file, setup.settings);
  switch (inspection.kind) {
    case "nothing to see":
      return { items: [], tasks: [], unreadable: null };
    case "unreadable":
      return { items: [], tasks: [], unreadable: inspection.because };
    case "analysis": {
      const { fix = "safe" } = setup.settings;
      const items = foundIn(inspection, setup, inspector).map((found): Item => {
        if (fix === "off") return { report: found.report, ways: [], because: "the settings turn repairs off" };
        const { ways, because } = waysOf(found, inspection, inspector.host);
        return {
          report: found.report,
          ways: fix === "safe" ? ways : ways.map((way) => ({ ...way, risk: way.risk ?? "the settings only suggest repairs" })),
          because,
        };
      });
      return { items, tasks: inspection.analysis.shipments.flatMap(tasksOf), unreadable: null };
    }
  }
}

function tasksOf({ tasks }: Shipment): Place[] {
  return tasks.flatMap(({ value, facts }) => [value.origin, ...facts.flatMap(codeOf)]);
}

function codeOf(fact: Fact): Place[] {
  switch (fact.kind) {
    case "bound":
      return codeOf(fact.target);
    case "function":
      return [fact.module.functionBody(fact.function).origin];
    case "instance": {
      const body = fact.module.program.classes[fact.class];
      return body === undefined ? [] : [body.origin];
    }
    default:
      return [];
  }
}
