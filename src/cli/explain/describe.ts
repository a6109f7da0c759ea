import type { Profile } from "../../catalog/schema.ts";
import type { Fact } from "../../evaluate/facts.ts";

/** What a fact says a value is, for people. */
export function describeFact(fact: Fact): string {
  switch (fact.kind) {
    case "handle":
      return fact.handle.entry.what;
    case "external":
      return describePath(fact.path);
    case "instance": {
      const name = fact.module.program.classes[fact.class]?.name ?? null;
      return name === null ? "an instance of a class" : `an instance of \`${name}\``;
    }
    case "constructed":
      return "an object that a function constructs";
    case "container":
      return fact.literal.kind === "array" ? "an array" : "an object";
    case "collection":
      return "a collection";
    case "function":
      return named("a function", fact.module.functionBody(fact.function).name);
    case "bound":
      return "a bound function";
    case "class":
      return named("the class", fact.module.program.classes[fact.class]?.name ?? null);
    case "module":
      return "a module of this project";
    case "promise":
      return "a promise";
    case "data":
      return "plain data";
    case "unknown":
      return "not known";
  }
}

/** `pkg#Type.member` in words. Before a colon stands the engine that calls a type so. */
function describePath(path: string): string {
  const [, owner = "", member = ""] = /^(@?[^#]*)#(.*)$/u.exec(path) ?? [];
  if (owner !== "") return member === "" ? `the package \`${owner}\`` : `\`${member}\` of \`${owner}\``;
  const [, type = path] = /^[a-z][\w-]*:([A-Z].*)$/u.exec(path) ?? [];
  return `\`${type}\``;
}

function named(what: string, name: string | null): string {
  return name === null ? what : `${what} \`${name}\``;
}

/** How an engine ships a function, in a sentence. */
export function describeManner(profile: Profile): string {
  switch (profile.kind) {
    case "environment":
      return profile.narrows
        ? "What the function mentions is serialised with it: of an object, the properties that it reads."
        : "What the function mentions is serialised with it, and objects go along whole.";
    case "source":
      return "Only the text of the function is sent: nothing that it mentions from outside is over there.";
    case "bundle":
      return "The function is compiled into a file of its own: module scope is imported again, the rest is serialised.";
    case "clone":
      return `No function travels: what is passed is copied (${profile.payload}).`;
    case "journal":
      return "The function runs here. Its result is written down, and on a replay it does not run again.";
  }
}
