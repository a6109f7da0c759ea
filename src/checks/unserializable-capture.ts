import type { UnserializableCaptureFinding } from "../findings/finding.ts";
import { findUnserializableCaptures } from "../findings/unserializable-capture.ts";
import { traceBoundary } from "../report/trace.ts";
import { wordUnserializableCapture } from "../report/unserializable-capture.ts";
import { anything, type Check } from "./check.ts";

/** A task that reads from a captured object of the language which arrives empty. */
export const unserializableCapture: Check<UnserializableCaptureFinding> = {
  ...anything,
  name: "no-unserializable-capture",
  description: "disallow reading from captured Maps, Sets, dates and their like where the engine ships them without what they hold",
  messages: {
    emptyObject: {
      what: "`{{boundary}}` ships `{{name}}` to the workers, and {{engine}} ships a {{className}} without what it holds.",
      failure: "Reading from it fails, over there or while it is shipped.",
      remedy: "{{remedy}}.",
    },
  },
  find: findUnserializableCaptures,
  words: (finding) => ({ messageId: "emptyObject", data: wordUnserializableCapture(finding) }),
  trace: (finding) => traceBoundary(finding, "read here"),
};
