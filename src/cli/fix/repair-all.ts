import type { Work } from "../check/run.ts";
import { Inspector } from "../inspect.ts";
import { Drafts } from "./drafts.ts";
import { look, type Look } from "./look.ts";
import { Repairing, type Repaired } from "./repairing.ts";

/** What `fix` goes by. */
export interface Job {
  /** The files whose findings are repaired. */
  readonly work: readonly Work[];
  /** All files around, which may use what is changed. */
  readonly files: readonly string[];
  /** Also makes repairs that may change something else, where a finding has only one. */
  readonly suggestions: boolean;
}

/** Repairs everything that can be, in memory. `onFile` hears of each file that was looked at. */
export async function repairAll({ work, files, suggestions }: Job, onFile: (done: number) => void): Promise<Repaired> {
  const looks = new Map<string, Look>();
  const drafts = new Drafts();
  const inspector = new Inspector(drafts.host, (file) => drafts.read(file));
  for (const { file, setup } of work) {
    looks.set(file, look(file, setup, inspector));
    onFile(looks.size);
    if (looks.size % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const changing = [...looks].flatMap(([file, { items }]) => items.flatMap(({ ways }) => ways.flatMap((way) => [file, way.file])));
  // TypeScript is loaded only where there is something to repair.
  const compiler = changing.length === 0 ? null : { check: await import("./type-check.ts"), uses: await import("./outside-uses.ts") };
  const types = compiler === null ? null : new compiler.check.TypeCheck(changing, files);
  const repairing = new Repairing(new Map(work.map(({ file, setup }) => [file, setup])), suggestions, { looks, drafts, inspector });
  if (types !== null && compiler !== null) repairing.run(types, compiler.uses.driverUseOf);
  return repairing.result();
}
