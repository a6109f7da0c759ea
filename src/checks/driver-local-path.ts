import { findLocalPaths, type LocalPathFinding } from "../findings/local-path.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

interface Options {
  readonly sharedRoots: readonly string[];
}

/** A task that reads a file of the driver. */
export const driverLocalPath: Check<LocalPathFinding, Options> = {
  ...anything,
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
    localPath: {
      what: "`{{path}}` is looked for on the worker that runs this function of `{{boundary}}`{{helper}}, where nobody has put it: ENOENT at the first record, though it works on one machine.",
      remedy: "Read it on the driver and capture what it holds, or send the file along with the job.",
    },
  },
  find: findLocalPaths,
  isWanted: ({ path }, { sharedRoots = [] }) => !sharedRoots.some((root) => path.startsWith(root)),
  words: (finding) => ({ messageId: "localPath", data: { ...wordTaskCall(finding), path: finding.path } }),
  trace: (finding) => traceReported(finding, "read here, on the worker"),
};
