import type { EnvironmentProfile, PartitionHook } from "../catalog/schema.ts";
import type { Problem } from "../findings/finding.ts";
import type { Risk } from "./plan.ts";

/** The first risk of several; null where there is none. */
export function firstOf(...risks: readonly Risk[]): Risk {
  return risks.find((risk) => risk !== null) ?? null;
}

/** What stands against a repair of a finding by itself. */
export function riskOf({ certainty }: Pick<Problem, "certainty">): Risk {
  return certainty === "certain" ? null : "the finding itself is only likely";
}

/** What stands against an opening on first use on an engine. */
export function riskOfEngine({ registersClasses }: EnvironmentProfile): Risk {
  return registersClasses === true
    ? "whether the project has registered all that this engine has to find again is seen for this file alone"
    : null;
}

/** What stands against a loop of one's own in a function that runs once per partition. */
export function riskOfHook({ gives, method }: PartitionHook, isAsync: boolean): Risk {
  if (isAsync) return `whether \`${method}\` waits for an asynchronous function, only the engine knows`;
  return gives === "nothing" ? null : `whether \`${method}\` takes what the loop gives, only the engine knows`;
}
