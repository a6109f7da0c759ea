import type { Program } from "../../program/model.ts";
import { ProgramBuilder } from "./builder.ts";
import { directivesOf } from "./functions.ts";
import type { SourceFile } from "./source.ts";
import { hoistFunctions, lowerStatements } from "./statements.ts";

/**
 * Lowers a parsed file to a program. Takes the trees of espree, typescript-eslint and oxlint alike.
 * Syntax that it does not know becomes an `unknown` value whose parts are still walked.
 */
export function lower(source: SourceFile): Program {
  const builder = new ProgramBuilder(source);
  builder.inFunction(
    {
      kind: "module",
      name: null,
      class: null,
      isStatic: false,
      object: null,
      async: false,
      generator: false,
      passedTo: null,
      origin: builder.origin(source.ast),
    },
    source.ast,
    (body) => {
      body.directives = directivesOf(source.ast.body);
      hoistFunctions(builder, source.ast.body);
      lowerStatements(builder, source.ast.body);
    },
  );
  return builder.finish();
}
