import { ConfigCommentParser } from "@eslint/plugin-kit";
import type { Comment } from "../../syntax/ecmascript/source.ts";
import { readLevel } from "../config/levels.ts";
import { prefix, type Level, type Setup } from "../config/setup.ts";

const parser = new ConfigCommentParser();

/** The levels of a file, as comments such as `eslint distributed/no-captured-this: "off"` in it change them. Broken ones change nothing. */
export function withInlineConfig(levels: Setup["levels"], comments: readonly Comment[]): Setup["levels"] {
  const changed = comments.flatMap(({ value }): [string, Level][] => {
    const directive = /^\s*eslint\s/u.test(value) ? parser.parseDirective(value) : undefined;
    const parsed = directive === undefined ? null : parser.parseJSONLikeConfig(directive.value);
    if (parsed?.ok !== true) return [];
    return Object.entries(parsed.config).flatMap(([rule, given]) => {
      const name = rule.slice(prefix.length);
      const level = rule.startsWith(prefix) ? readLevel(name, given) : "";
      if (typeof level === "string") return [];
      // A severity by itself leaves the options as they are.
      return [
        [
          name,
          { severity: level.severity, options: Array.isArray(given) && given.length > 1 ? level.options : (levels[name]?.options ?? {}) },
        ],
      ];
    });
  });
  return { ...levels, ...Object.fromEntries(changed) };
}
