import type { Evaluator } from "../evaluate/evaluator.ts";
import { textsOf, type Text } from "../evaluate/texts.ts";
import type { Call, Value } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import { usesOf } from "../travel/lifetime.ts";
import type { UriInFsFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { fileFunction, opensFiles } from "./file-calls.ts";
import { lineageOf } from "./lineage.ts";

/** Addresses of stores that engines read, and of the web, neither of which Node's file system reads. Schemes are written in any case. */
const address = /^(?:s3[an]?|gc?s|hdfs|webhdfs|viewfs|abfss?|wasbs?|adl|dbfs|az|oss|r2|https?|ftp|file):\/\//iu;

/** Functions whose second argument is a path, too. */
const takesTwo = /^(?:copyFile|copyFileSync|cp|cpSync|copy|copySync|move|moveSync|rename|renameSync|link|linkSync|symlink|symlinkSync)$/u;

/** One finding for each call of the file system with the address of a store, in tasks and elsewhere. */
export function findUrisInFs({ module, evaluator }: Ground): UriInFsFinding[] {
  const calls = module.program.imports.some(opensFiles) ? module.program.calls : [];
  return calls.flatMap((call) =>
    evaluator.withBudget(() => {
      const name = functionOfFiles(evaluator, module, call);
      if (name === null) return [];
      return call.arguments.slice(0, takesTwo.test(name) ? 2 : 1).flatMap(({ value, spread }): UriInFsFinding[] => {
        const scheme = spread ? null : schemeOf(evaluator, module, value);
        return scheme === null ? [] : [{ certainty: "certain", place: value.origin, call: call.calleeText, scheme }];
      });
    }, []),
  );
}

function functionOfFiles(evaluator: Evaluator, module: ModuleIndex, { callee, arguments: args }: Call): string | null {
  if (callee.kind === "super" || args.length === 0) return null;
  const facts = evaluator.evaluate(callee, module, null);
  const [name, another] = facts.flatMap((fact) => (fact.kind === "external" ? (fileFunction(fact.path) ?? []) : []));
  return name !== undefined && another === undefined && facts.length === 1 ? name : null;
}

/** The scheme of an address that a path can be. Null where there is none, or where the code asks what the path is before it is used. */
function schemeOf(evaluator: Evaluator, module: ModuleIndex, value: Value): string | null {
  const texts = joinedTexts(evaluator, module, value);
  const found = texts.flatMap((text) => address.exec(text?.[0] ?? "")?.[0] ?? []);
  const [scheme] = found;
  if (scheme === undefined || isTested(evaluator, module, value)) return null;
  return texts.length === found.length || !isAskedFor(module, value) ? scheme : null;
}

/** Methods by which code finds out what a path begins with. */
const tests = /^(?:startsWith|match|matchAll|test|exec|search|includes|indexOf|split|parse|canParse)$/u;

/** True where the code looks at what the address begins with, to treat it as what it is: `path.startsWith("s3:")`, `new URL(path)`, `isRemote(path)`. */
function isTested(evaluator: Evaluator, module: ModuleIndex, value: Value): boolean {
  const parts = lineageOf(evaluator, value, module);
  return parts.some((part) => {
    const isIt = (other: Value): boolean => isSamePlace(part.value, other);
    return part.module.program.calls.some(({ callee, construct, arguments: args }) => {
      const name = nameOf(part.module.program, callee) ?? "";
      const isAsked = args.some(({ value: given }) => isIt(given));
      if (construct) return name === "URL" && isAsked;
      if (tests.test(name)) return isAsked || (callee.kind === "member" && isIt(callee.object));
      return isAsked && /^(?:is|has|looks)[A-Z]/u.test(name);
    });
  });
}

/** The same variable, or a property of the same name. */
function isSamePlace(one: Value, other: Value): boolean {
  if (one.kind === "read") return other.kind === "read" && one.binding === other.binding;
  return one.kind === "member" && one.name !== null && other.kind === "member" && one.name === other.name;
}

/** `path.join("s3://bucket", key)` is no better: it makes one slash of two. */
function joinedTexts(evaluator: Evaluator, module: ModuleIndex, value: Value): (Text | null)[] {
  if (value.kind !== "call" || value.construct || value.callee.kind === "super") return textsOf(evaluator, value, module, null);
  const [first] = value.arguments;
  const joins = evaluator
    .evaluate(value.callee, module, null)
    .some((fact) => fact.kind === "external" && /^(?:node:)?path#(?:posix\.)?(?:join|resolve)$/u.test(fact.path));
  return joins && first !== undefined ? textsOf(evaluator, first.value, module, null) : textsOf(evaluator, value, module, null);
}

/** True for a variable that is looked at elsewhere, too: by `path.startsWith("s3:")`, perhaps. */
function isAskedFor(module: ModuleIndex, value: Value): boolean {
  if (value.kind !== "read") return value.kind !== "choose";
  const owner = module.program.bindings[value.binding]?.function ?? 0;
  return usesOf(module, value.binding, module.functionBody(owner).origin).length > 1;
}
