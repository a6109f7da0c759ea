import { partsOfText } from "../evaluate/texts.ts";
import type { Call } from "../program/model.ts";
import type { UriInFsFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { fileFunction } from "./file-calls.ts";

/** Addresses of stores that engines read, and Node does not. */
const address = /^(?:s3[an]?|gc?s|hdfs|webhdfs|viewfs|abfss?|wasbs?|adl|dbfs|oss|r2):\/\//u;

/** Functions whose second argument is a path, too. */
const takesTwo = /^(?:copyFile|copyFileSync|cp|cpSync|copy|copySync|move|moveSync|rename|renameSync|link|linkSync|symlink|symlinkSync)$/u;

/** One finding for each call of the file system with the address of a store, in tasks and elsewhere. */
export function findUrisInFs({ module, evaluator }: Ground): UriInFsFinding[] {
  return module.program.calls.flatMap((call) =>
    evaluator.withBudget(() => {
      const candidates = addressesIn(call);
      if (candidates.length === 0) return [];
      const names = evaluator
        .evaluate(call.callee, module, null)
        .flatMap((fact) => (fact.kind === "external" ? (fileFunction(fact.path) ?? []) : []));
      const [name, another] = names;
      if (name === undefined || another !== undefined) return [];
      return candidates
        .filter(({ index }) => index === 0 || takesTwo.test(name))
        .map(({ place, scheme }): UriInFsFinding => ({ certainty: "certain", place, call: call.calleeText, scheme }));
    }, []),
  );

  function addressesIn(call: Call): { index: number; scheme: string; place: UriInFsFinding["place"] }[] {
    return call.arguments.slice(0, 2).flatMap(({ value }, index) => {
      const scheme = address.exec(partsOfText(value, module)?.[0] ?? "")?.[0];
      return scheme === undefined ? [] : [{ index, scheme, place: value.origin }];
    });
  }
}
