import type { HandleEntry } from "../catalog/schema.ts";
import type { ClosingCall } from "./opening-plans.ts";

/** What closes a handle, by the catalogue; null where nothing has to. */
export function closingCallOf({ close, closeIsAsync = false, closeWith }: HandleEntry): ClosingCall | null {
  if (close !== undefined) return { kind: "method", name: close, isAsync: closeIsAsync };
  if (closeWith === undefined) return null;
  return { kind: "function", name: closeWith.slice(closeWith.indexOf("#") + 1), isAsync: closeIsAsync };
}
