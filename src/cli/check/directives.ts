import { ConfigCommentParser } from "@eslint/plugin-kit";
import type { Comment } from "../../syntax/ecmascript/source.ts";
import type { Position, Spot } from "../files/lines.ts";

/** One comment that turns rules off or on from somewhere on, or for one line. */
interface Directive {
  readonly turns: "off" | "on";
  /** Null for all rules. */
  readonly rules: ReadonlySet<string> | null;
  readonly from: Position;
  /** The one line that it is about; null where it holds from its place on. */
  readonly line: number | null;
}

const parser = new ConfigCommentParser();

/** What the comments of a file say about rules, as ESLint and oxlint read them. */
export class Directives {
  private readonly directives: readonly Directive[];

  constructor(comments: readonly Comment[], spotOf: (comment: Comment) => Spot) {
    this.directives = comments.flatMap((comment) => {
      if (!/^\s*(?:eslint|oxlint)-/u.test(comment.value)) return [];
      const found = directiveOf(comment.value, spotOf(comment));
      return found === null ? [] : [found];
    });
  }

  /** True where a comment keeps a rule from reporting at a place. */
  silences(rule: string, { line, column }: Position): boolean {
    const about = this.directives.filter(({ rules }) => rules === null || rules.has(rule));
    if (about.some((directive) => directive.line === line)) return true;
    const before = about.filter(
      ({ line: only, from }) => only === null && (from.line < line || (from.line === line && from.column <= column)),
    );
    return before.at(-1)?.turns === "off";
  }
}

function directiveOf(text: string, { start, end }: Spot): Directive | null {
  const parsed = parser.parseDirective(text);
  if (parsed === undefined) return null;
  const names = Object.keys(parser.parseListConfig(parsed.value));
  const common = { rules: names.length === 0 ? null : new Set(names), from: start };
  switch (parsed.label.replace(/^(?:eslint|oxlint)-/u, "")) {
    case "disable":
      return { ...common, turns: "off", line: null };
    case "enable":
      return { ...common, turns: "on", line: null };
    case "disable-line":
      return { ...common, turns: "off", line: start.line };
    case "disable-next-line":
      return { ...common, turns: "off", line: end.line + 1 };
    default:
      return null;
  }
}
