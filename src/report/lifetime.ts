import type { EarlyCloseFinding, UnclosedHandleFinding } from "../findings/finding.ts";

/** The parts of the messages about the life of a handle on the worker. */
export interface LifetimeWords extends Record<string, string> {
  readonly boundary: string;
  /** The variable that holds the handle. */
  readonly name: string;
  /** The handle, with its article. */
  readonly handle: string;
  /** What closes it, in code marks. */
  readonly closing: string;
}

/** Words a handle that stays open. */
export function wordUnclosedHandle({ shipment, handle, name, acquisition: { binding, field } }: UnclosedHandleFinding): LifetimeWords {
  const { close, closeWith, what } = handle.handle.entry;
  const [closer] = field?.closers ?? [];
  const own = closer === undefined ? null : `${binding.name}.${closer}()`;
  const call = own ?? callOf(name, close, closeWith);
  return { boundary: (shipment.via ?? shipment).call.calleeText, name, handle: what, closing: `\`${call}\`` };
}

function callOf(name: string, close: string | undefined, closeWith: string | undefined): string {
  return close === undefined ? `${closeWith?.split(/[#.]/u).at(-1) ?? "close"}(${name})` : `${name}.${close}()`;
}

/** Words a handle that is closed too early. */
export function wordEarlyClose({ shipment, handle, name, closing, needs }: EarlyCloseFinding): LifetimeWords & { readonly needs: string } {
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    name,
    handle: handle.handle.entry.what,
    closing: closing === null ? "The end of the block" : `\`${closing}\``,
    needs,
  };
}
