import path from "node:path";
import packageJson from "../../../package.json" with { type: "json" };
import { onDisk } from "../inspect.ts";
import { Problem } from "../problem.ts";
import { complain } from "../terminal.ts";
import { Memory } from "./memory.ts";
import { readEntries, usualPlace, writeEntries } from "./store.ts";

/** What says whether anything is remembered, and where. */
export interface CacheOptions {
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

/** What a run may go by, and how it is kept for the next one. */
interface Cache {
  readonly memory: Memory | null;
  readonly save: () => void;
}

/** Opens the cache of a run. Without `--cache` nothing is read, and nothing is kept. */
export function openCache({ cache = false, cacheLocation }: CacheOptions, root: string): Cache {
  if (!cache && cacheLocation === undefined) return { memory: null, save: () => undefined };
  const place = cacheLocation === undefined ? usualPlace(root) : path.resolve(root, cacheLocation);
  const { version } = packageJson;
  const memory = new Memory(readEntries(place, version, root), onDisk);
  return {
    memory,
    save: () => {
      try {
        writeEntries(memory.all(), place, version, root);
      } catch (error) {
        // What was found is worth more than what would be remembered of it.
        if (!(error instanceof Problem)) throw error;
        complain(`The next run starts anew: ${error.message}`);
      }
    },
  };
}
