import * as v from "valibot";

/** One clear sentence for a wrong value, which names the field: `settings.distributed.engines.0.kind`. */
export class SettingsProblem {
  readonly sentence: string;
  constructor(sentence: string) {
    this.sentence = sentence;
  }
}

const kind = v.picklist(["environment", "source", "clone", "bundle", "journal"]);
const accessPath = v.pipe(v.string(), v.regex(/^[^#\s]+#[^\s]*$/u, 'must be an access path such as "my-engine#submit"'));
const step = v.pipe(
  v.string(),
  v.regex(/^argument\[\d+\](?:\.[$\w]+)*$/u, 'must be a path such as "argument[0]" or "argument[1].handler"'),
);
const regularExpression = v.pipe(v.string(), v.check(isRegularExpression, "must be a regular expression"));

const schema = v.strictObject({
  engines: v.optional(
    v.array(
      v.strictObject({
        name: v.string(),
        kind,
        narrows: v.optional(v.boolean()),
        moduleScope: v.optional(v.picklist(["travels", "lost", "imported again"])),
        lexicalThis: v.optional(v.picklist(["travels", "refused", "lost"])),
        failure: v.optional(v.string()),
      }),
    ),
  ),
  boundaries: v.optional(
    v.array(
      v.strictObject({
        path: accessPath,
        engine: v.string(),
        task: v.optional(v.union([step, v.array(step)])),
        payload: v.optional(v.array(step)),
        runsHere: v.optional(v.array(step)),
      }),
    ),
  ),
  receivers: v.optional(v.array(v.strictObject({ name: v.optional(regularExpression), type: v.optional(accessPath), engine: v.string() }))),
  handles: v.optional(
    v.array(
      v.strictObject({ path: accessPath, form: v.picklist(["new", "call", "await"]), what: v.string(), close: v.optional(v.string()) }),
    ),
  ),
  followPackages: v.optional(v.array(v.string())),
  fix: v.optional(v.picklist(["safe", "suggest", "off"])),
  minConfidence: v.optional(v.picklist(["likely", "certain"])),
});

/** What a project may set under `settings.distributed`. */
export type Settings = v.InferOutput<typeof schema>;

const none: Settings = {};
const checked = new WeakMap<object, Settings | SettingsProblem>();

/** Checks the settings of a project, once for each object. Wrong ones give a sentence, never an exception. */
export function readSettings(value: unknown): Settings | SettingsProblem {
  if (value === undefined) return none;
  if (typeof value !== "object" || value === null) return check(value);
  const known = checked.get(value) ?? check(value);
  checked.set(value, known);
  return known;
}

function check(value: unknown): Settings | SettingsProblem {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = issue.path?.map((item) => String(item.key)).join(".");
  const field = ["settings.distributed", ...(path === undefined ? [] : [path])].join(".");
  return new SettingsProblem(`${field}: ${explain(issue)}.`);
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.type === "strict_object" && issue.expected === "never") return "there is no such setting";
  if (issue.type === "regex" || issue.type === "check") return issue.message;
  return `expected ${issue.expected ?? "another value"}, but got ${issue.received}`;
}

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
