/**
 * What is used of typescript-eslint's parser services and of the compiler's objects in them, whose version is the project's own. They
 * are described here and not imported: the plugin imports no TypeScript, and its declarations do not depend on it.
 */
export interface TypedServices {
  readonly program: {
    getTypeChecker(): CompilerChecker;
    getSourceFile(file: string): (CompilerNode & { readonly text: string }) | undefined;
  };
}

export interface CompilerChecker {
  getTypeAtLocation(node: CompilerNode): CompilerType;
  getNonNullableType(type: CompilerType): CompilerType;
  getApparentType(type: CompilerType): CompilerType;
  getTypeArguments(type: CompilerType): readonly CompilerType[];
  typeToString(type: CompilerType): string;
  getPropertyOfType(type: CompilerType, name: string): CompilerSymbol | undefined;
}

export interface CompilerType {
  readonly types?: readonly CompilerType[];
  readonly target?: CompilerType;
  readonly aliasSymbol?: CompilerSymbol;
  readonly aliasTypeArguments?: readonly CompilerType[];
  getSymbol(): CompilerSymbol | undefined;
  getBaseTypes(): readonly CompilerType[] | undefined;
  isUnion(): boolean;
  isLiteral(): boolean;
  isIntersection(): boolean;
  isClassOrInterface(): boolean;
  isClass(): boolean;
}

export interface CompilerSymbol {
  readonly name: string;
  readonly declarations?: readonly CompilerNode[];
}

export interface CompilerNode {
  /** Where it begins with what stands before it: blanks and comments. */
  readonly pos: number;
  readonly end: number;
  readonly parent?: CompilerNode;
  readonly name?: { readonly text?: string; getText?(): string };
  getStart(source: CompilerNode): number;
  getSourceFile(): { readonly fileName: string };
  forEachChild<T>(visit: (child: CompilerNode) => T | undefined): T | undefined;
}

/** True for parser services that come with a program, as they do where a parser was asked for type information. */
export function isTyped(services: unknown): services is TypedServices {
  if (typeof services !== "object" || services === null || !("program" in services)) return false;
  const { program } = services;
  return typeof program === "object" && program !== null && "getTypeChecker" in program && "getSourceFile" in program;
}
