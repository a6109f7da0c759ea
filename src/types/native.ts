import { ambientModuleOf } from "./ambient.ts";
import type { Compiler, Declaration } from "./compiler.ts";
import { nodeFinder } from "./locate.ts";
import type { NativeProject, NativeSymbol, NativeType } from "./native-services.ts";
import { isOfLanguage } from "./packages.ts";
import type { CompilerNode } from "./services.ts";

/** TypeScript's own number for a class among the kinds of objects. */
const classFlag = 1;

/** Puts questions to the process of TypeScript 7. Files whose text is another one than the analysis has are not known. */
export function nativeCompiler({ program, checker }: NativeProject, textOf: (file: string) => string | null): Compiler<NativeType> {
  const nodeOf = nodeFinder<CompilerNode>((file) => program.getSourceFile(file), textOf);
  return {
    typeAt(place) {
      const node = nodeOf(place);
      return node === null ? null : (checker.getTypeAtLocation(node) ?? null);
    },
    apparent(type) {
      const present = checker.getNonNullableType(type) ?? type;
      return checker.getApparentType(present) ?? present;
    },
    alternatives: (type) => (type.isUnionType() ? (type.getTypes?.() ?? null) : null),
    parts: (type) => (type.isIntersectionType() ? (type.getTypes?.() ?? []) : []),
    declarations: (type) => [
      ...declarationsOf(type.getAliasSymbol(), false, () => type.getAliasTypeArguments()),
      ...declarationsOf(targetOf(type).isClassOrInterface() ? type.getSymbol() : undefined, isClass(type), () =>
        type.isTypeReference() ? checker.getTypeArguments(type) : [],
      ),
    ],
    bases: (type) => targetOf(type).getBaseTypes() ?? [],
    members: (type) =>
      (type.isUnionType() ? (type.getTypes?.() ?? []) : [type]).map((member) => {
        const text = checker.typeToString(member);
        return { text, isConstant: member.isLiteralType() || text === "true" || text === "false" };
      }),
    has: (type, member) => checker.getPropertyOfType(type, member) !== undefined,
  };
}

/** What a reference such as `RDD<number>` refers to. */
function targetOf(type: NativeType): NativeType {
  return type.isTypeReference() ? (type.getTarget?.() ?? type) : type;
}

function isClass(type: NativeType): boolean {
  return ((targetOf(type).objectFlags ?? 0) & classFlag) !== 0;
}

function declarationsOf(symbol: NativeSymbol | undefined, isClass: boolean, args: () => readonly NativeType[]): Declaration<NativeType>[] {
  return (symbol?.declarations ?? []).map((handle) => {
    // The language's own declarations are known by their path: fetching their large files takes long.
    const node = isOfLanguage(handle.path) ? undefined : handle.resolve();
    return {
      name: node?.name?.text ?? symbol?.name ?? "",
      file: handle.path,
      ambientModule: node === undefined ? null : ambientModuleOf(node),
      isClass,
      arguments: args,
    };
  });
}
