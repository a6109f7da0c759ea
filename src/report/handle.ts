import type { HandleFact } from "../evaluate/facts.ts";
import { locate } from "./locate.ts";

/** A handle with where it was opened: "a PostgreSQL pool opened in the constructor (db.ts:3:10)". `relative` shortens a path. */
export function describeHandle(fact: HandleFact, relative: (file: string) => string): string {
  const { what } = fact.handle.entry;
  if (fact.opened === null) return fact.certainty === "likely" ? `${what}, by its type` : what;
  return `${what} opened ${placeOf(fact)}(${locate(fact.opened, relative)})`;
}

function placeOf({ place }: HandleFact): string {
  if (place === null) return "";
  const body = place.module.functionBody(place.function);
  switch (body.kind) {
    case "module":
      return "at module level ";
    case "constructor":
      return "in the constructor ";
    case "initialiser":
    case "static block":
      return "by a field initialiser ";
    case "function":
    case "arrow":
    case "method":
    case "getter":
    case "setter":
      return body.name === null ? "" : `in \`${body.name}\` `;
  }
}
