import type { Declaration } from "./compiler.ts";

/** Finds the name that the nearest package.json gives to the package of a file; null where there is none. */
export type NearestPackage = (file: string) => string | null;

/** True for a file of a package, as opposed to the project's own code. */
export function isOfPackage(file: string): boolean {
  return isOfLanguage(file) || /[/\\]node_modules[/\\]/u.test(file);
}

/** What declares a type. Packages of types speak for the package that they describe: `@types/pg` is `pg`. */
export function declaringPackage({ file, ambientModule }: Declaration<unknown>, nearestPackage: NearestPackage): string | null {
  if (ambientModule !== null) return ambientModule;
  if (isOfLanguage(file)) return "global";
  const installed = /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/u.exec(file)?.[1]?.replaceAll("\\", "/");
  if (installed === undefined) return nearestPackage(file);
  if (installed === "@types/node") return "global";
  return describedBy(installed);
}

/** The declarations that TypeScript brings along. The native compiler has them inside itself. */
export function isOfLanguage(file: string): boolean {
  return file.startsWith("bundled:") || /[/\\](?:typescript|@typescript[/\\][^/\\]+)[/\\]lib[/\\]lib\.[\w.]*d\.ts$/u.test(file);
}

/** `@types/pg` describes `pg`, and `@types/acme__db` describes `@acme/db`. */
function describedBy(packageName: string): string {
  const described = /^@types\/(?:([^_]+)__)?(.+)$/u.exec(packageName);
  if (described === null) return packageName;
  const [, scope, name = ""] = described;
  return scope === undefined ? name : `@${scope}/${name}`;
}
