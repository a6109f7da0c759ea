import type { Work } from "../check/run.ts";
import { Inspector } from "../inspect.ts";
import { isCode } from "../files/find-files.ts";
import { Drafts } from "./drafts.ts";
import { filesAround, Importers } from "./importers.ts";
import { look, type Look } from "./look.ts";
import { Repairing, type Repaired } from "./repairing.ts";
import type { Way } from "./ways.ts";

/** What `fix` goes by. */
export interface Job {
  /** The files whose findings are repaired. */
  readonly work: readonly Work[];
  /** The folder that is worked in. */
  readonly root: string;
  /** All files around, which may use what is changed. */
  readonly files: readonly string[];
  /** Also makes repairs that may change something else, where a finding has only one. */
  readonly suggestions: boolean;
}

/** Repairs everything that can be, in memory. `onFile` hears of each file that was looked at. */
export async function repairAll({ work, root, files, suggestions }: Job, onFile: (done: number) => void): Promise<Repaired> {
  const looks = new Map<string, Look>();
  const drafts = new Drafts();
  const inspector = new Inspector(drafts.host, (file) => drafts.read(file));
  for (const { file, setup } of work) {
    looks.set(file, look(file, setup, inspector));
    onFile(looks.size);
    if (looks.size % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const repairing = new Repairing(new Map(work.map(({ file, setup }) => [file, setup])), suggestions, { looks, drafts, inspector });
  const ways = [...looks].flatMap(([file, { items }]) => items.flatMap((item) => item.ways.map((way) => ({ file, way }))));
  if (ways.length > 0) {
    // TypeScript is loaded only where there is something to repair.
    const [{ TypeCheck }, { OtherFiles }] = await Promise.all([import("./type-check.ts"), import("./other-files.ts")]);
    const around = [...new Set([...files, ...(await filesAround(root))])];
    const importers = new Importers(around, inspector.resolver);
    const changing = ways.flatMap(({ file, way }) => [file, way.file, ...(isShared(way) ? importers.of(way.file) : [])]);
    const types = new TypeCheck(changing.filter(isCode), files);
    repairing.run(types, new OtherFiles(types, importers, inspector.resolver, around));
  }
  return repairing.result();
}

function isShared({ elsewhere }: Way): boolean {
  return elsewhere?.kind === "lazy function" && elsewhere.variables.some((variable) => variable.isShared);
}
