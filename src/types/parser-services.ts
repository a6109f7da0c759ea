import { ambientModuleOf } from "./ambient.ts";
import type { Compiler, Declaration } from "./compiler.ts";
import { nodeFinder } from "./locate.ts";
import type { NearestPackage } from "./packages.ts";
import { noTypes, type TypeOracle } from "./oracle.ts";
import { oracleOf } from "./read.ts";
import { isTyped, type CompilerNode, type CompilerSymbol, type CompilerType, type TypedServices } from "./services.ts";

/**
 * The types that typescript-eslint has of a file and of its program, where a parser has left them with it. `textOf` is the text of a
 * file as the rest of the analysis sees it: where the program has another one, places do not mean the same, and nothing is known.
 */
export function typesOfParserServices(
  services: unknown,
  textOf: (file: string) => string | null,
  nearestPackage: NearestPackage,
): TypeOracle {
  return isTyped(services) ? oracleOf(compilerOf(services, textOf), nearestPackage) : noTypes;
}

function compilerOf({ program }: TypedServices, textOf: (file: string) => string | null): Compiler<CompilerType> {
  const checker = program.getTypeChecker();
  const nodeOf = nodeFinder<CompilerNode>((file) => program.getSourceFile(file), textOf);
  return {
    typeAt(place) {
      const node = nodeOf(place);
      return node === null ? null : checker.getTypeAtLocation(node);
    },
    apparent: (type) => checker.getApparentType(checker.getNonNullableType(type)),
    alternatives: (type) => (type.isUnion() ? (type.types ?? null) : null),
    parts: (type) => (type.isIntersection() ? (type.types ?? []) : []),
    declarations: (type) => [
      ...declarationsOf(type.aliasSymbol, false, () => type.aliasTypeArguments ?? []),
      ...declarationsOf(isInstance(type) ? type.getSymbol() : undefined, isClass(type), () =>
        type.target === undefined ? [] : checker.getTypeArguments(type),
      ),
    ],
    bases: (type) => (type.target ?? type).getBaseTypes() ?? [],
    members: (type) =>
      (type.isUnion() ? (type.types ?? []) : [type]).map((member) => {
        const text = checker.typeToString(member);
        return { text, isConstant: member.isLiteral() || text === "true" || text === "false" };
      }),
    has: (type, member) => checker.getPropertyOfType(type, member) !== undefined,
  };
}

/** The type of a class's instances, and not of the class itself, which goes by the same symbol. */
function isInstance(type: CompilerType): boolean {
  return (type.target ?? type).isClassOrInterface();
}

function isClass(type: CompilerType): boolean {
  return (type.target ?? type).isClass();
}

function declarationsOf(
  symbol: CompilerSymbol | undefined,
  isClass: boolean,
  args: () => readonly CompilerType[],
): Declaration<CompilerType>[] {
  return (symbol?.declarations ?? []).map((node) => ({
    name: node.name?.text ?? symbol?.name ?? "",
    file: node.getSourceFile().fileName,
    ambientModule: ambientModuleOf(node),
    isClass,
    arguments: args,
  }));
}
