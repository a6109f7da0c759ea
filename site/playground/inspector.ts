import type { Draft } from "./address.ts";
import type { Inspected } from "./inspected.ts";
import type { Answer, Question } from "./worker.ts";

/** Asks the worker about drafts; only the answer to the latest question is passed on. */
export class Inspector {
  private readonly worker: Worker;
  private latest = 0;

  /** `script` is the address of the bundled worker. */
  constructor(script: string, answered: (inspected: Inspected | { readonly failure: string }) => void) {
    this.worker = new Worker(script, { type: "module" });
    this.worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.id === this.latest) answered(data.inspected);
    });
    this.worker.addEventListener("error", ({ message }) => {
      answered({ failure: message });
    });
  }

  /** Asks. Earlier questions that are not answered yet no longer matter. */
  ask(draft: Draft): void {
    this.latest += 1;
    this.worker.postMessage({ id: this.latest, draft } satisfies Question);
  }

  /** Ends the worker. */
  close(): void {
    this.worker.terminate();
  }
}
