/** The rules by what they are about, as the site lists them. */
export const ruleGroups: Readonly<Record<string, readonly string[]>> = {
  "What travels": [
    "no-captured-handle",
    "no-captured-this",
    "no-free-variable",
    "no-handle-in-payload",
    "no-nested-dataset",
    "no-unserializable-capture",
    "no-unshippable-function",
    "no-warm-lazy-handle",
    "prefer-broadcast",
  ],
  "What comes back": ["no-captured-mutation", "no-handle-across-steps", "no-returned-handle"],
  "Life on the worker": [
    "no-close-before-iteration",
    "no-floating-promise-in-task",
    "no-open-per-record",
    "no-process-exit-in-task",
    "require-handle-close",
    "require-stream-error-handler",
  ],
  "Files and retries": ["no-driver-local-path", "no-nonidempotent-effect", "no-shared-output-path", "no-uri-in-fs"],
  "Cost and skew": [
    "no-cartesian",
    "no-collect-in-loop",
    "no-nondeterministic-key",
    "no-skewed-key",
    "no-unbounded-collect",
    "prefer-combining-aggregation",
    "require-persist-for-reuse",
  ],
};
