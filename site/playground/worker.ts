import type { Draft } from "./address.ts";
import { inspect } from "./inspect.ts";
import type { Inspected } from "./inspected.ts";

/** A question to the worker. */
export interface Question {
  readonly id: number;
  readonly draft: Draft;
}

/** Its answer; where the inspection itself fails, why. */
export interface Answer {
  readonly id: number;
  readonly inspected: Inspected | { readonly failure: string };
}

async function answer({ id, draft }: Question): Promise<void> {
  let inspected: Answer["inspected"];
  try {
    inspected = await inspect(draft);
  } catch (error) {
    inspected = { failure: error instanceof Error ? error.message : String(error) };
  }
  postMessage({ id, inspected } satisfies Answer);
}

addEventListener("message", (event: MessageEvent<Question>) => {
  void answer(event.data);
});
