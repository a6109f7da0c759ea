import type { CompilerNode } from "./services.ts";

/**
 * What is used of the synchronous interface of TypeScript 7, whose compiler is a process of its own: `typescript/unstable/sync` in 7.0.
 * It belongs to the project that is linted, so it is described here and not imported.
 */
export interface NativeApi {
  updateSnapshot(change: NativeChange): NativeSnapshot;
}

/** What is to be read from now on, and what no longer. */
export interface NativeChange {
  readonly openFiles?: readonly string[];
  readonly closeFiles?: readonly string[];
  readonly openProjects?: readonly string[];
  readonly fileChanges?: { readonly invalidateAll: true };
}

/** The projects as they were at one moment. */
export interface NativeSnapshot {
  getDefaultProjectForFile(file: string): NativeProject | undefined;
  dispose(): void;
}

export interface NativeProject {
  /** The tsconfig; a name without a file for what belongs to none. */
  readonly configFileName: string;
  readonly program: { getSourceFile(file: string): (CompilerNode & { readonly text: string }) | undefined };
  readonly checker: NativeChecker;
}

interface NativeChecker {
  getTypeAtLocation(node: CompilerNode): NativeType | undefined;
  getNonNullableType(type: NativeType): NativeType | undefined;
  getApparentType(type: NativeType): NativeType | undefined;
  typeToString(type: NativeType): string;
  getTypeArguments(type: NativeType): readonly NativeType[];
  getPropertyOfType(type: NativeType, name: string): NativeSymbol | undefined;
}

export interface NativeType {
  readonly objectFlags?: number;
  getSymbol(): NativeSymbol | undefined;
  getAliasSymbol(): NativeSymbol | undefined;
  getAliasTypeArguments(): readonly NativeType[];
  getBaseTypes(): readonly NativeType[] | undefined;
  isUnionType(): boolean;
  isIntersectionType(): boolean;
  isClassOrInterface(): boolean;
  isTypeReference(): boolean;
  isLiteralType(): boolean;
  /** Of a reference: the generic type that it refers to. */
  getTarget?(): NativeType;
  /** Of a union or an intersection. */
  getTypes?(): readonly NativeType[];
}

export interface NativeSymbol {
  readonly name: string;
  readonly declarations: readonly NativeHandle[];
}

/** Where a declaration stands; its node is fetched on demand. */
export interface NativeHandle {
  readonly path: string;
  resolve(): CompilerNode | undefined;
}

/** Makes the interface of what a module exports; null where it is none. It starts the compiler. */
export function nativeApiOf(module: unknown): NativeApi | null {
  if (typeof module !== "object" || module === null || !("API" in module) || typeof module.API !== "function") return null;
  const api: unknown = Reflect.construct(module.API, []);
  return isNativeApi(api) ? api : null;
}

function isNativeApi(value: unknown): value is NativeApi {
  return typeof value === "object" && value !== null && "updateSnapshot" in value && typeof value.updateSnapshot === "function";
}
