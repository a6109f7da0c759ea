import { createFindingRule } from "../adapter/finding-rule.ts";
import { findLocalPaths, type LocalPathFinding } from "../findings/local-path.ts";
import { wordTaskCall } from "../report/task-call.ts";

interface Options {
  readonly sharedRoots: readonly string[];
}

/** Reports a task that reads a file of the driver. */
export const noDriverLocalPath = createFindingRule<LocalPathFinding, Options>({
  name: "no-driver-local-path",
  description: "disallow reading files of the driver in functions that run on the workers",
  options: {
    sharedRoots: {
      type: "array",
      items: { type: "string" },
      uniqueItems: true,
      description: "Beginnings of paths that mean the same on every machine.",
    },
  },
  messages: {
    localPath:
      "`{{path}}` is looked for on the worker that runs this function of `{{boundary}}`{{helper}}, where nobody has put it: ENOENT at the first record, though it works on one machine. Read it on the driver and capture what it holds, or send the file along with the job.",
  },
  find: findLocalPaths,
  isWanted: ({ path }, { sharedRoots = [] }) => !sharedRoots.some((root) => path.startsWith(root)),
  words: (finding) => ({ messageId: "localPath", data: { ...wordTaskCall(finding), path: finding.path } }),
});
