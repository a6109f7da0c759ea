import { packagePath } from "./paths.ts";

/** Packages whose types are known under the name of another one, which hands them on. */
const handedOnBy = new Map([
  [".prisma", "@prisma/client"],
  ["@redis/client", "redis"],
  ["express-serve-static-core", "express"],
]);

/**
 * The types of the catalogue by where they are declared. A package may export a type from anywhere, and under several paths, so that
 * what counts is the package and the name, and the path below the package only where several types go by one name.
 */
export class DeclaredTypes {
  private readonly byName = new Map<string, string[]>();
  private readonly paths: ReadonlySet<string>;
  private readonly packageOf: (source: string) => string | null;

  constructor(paths: readonly string[], packageOf: (source: string) => string | null) {
    this.paths = new Set(paths);
    this.packageOf = packageOf;
    for (const path of paths) {
      const [source = "", members] = path.split("#");
      const name = members?.split(".").at(-1);
      if (name === undefined || name === "") continue;
      const key = `${rootOf(source)}#${name}`;
      this.byName.set(key, [...(this.byName.get(key) ?? []), path]);
    }
  }

  /** The path of the type that a package declares under a name, in a file; null where the catalogue has none. */
  find(declaring: string, name: string, file: string): string | null {
    const packageName = handedOnBy.get(declaring) ?? this.packageOf(declaring) ?? declaring;
    const exact = packagePath(packageName, name);
    const alike = this.byName.get(`${rootOf(packageName)}#${name}`) ?? [];
    const below = alike.find((path) => isBelow(path, file));
    return below ?? (this.paths.has(exact) ? exact : (alike[0] ?? null));
  }
}

/** The package of a specifier: `mysql2` of `mysql2/promise`. */
function rootOf(source: string): string {
  return source
    .split("/")
    .slice(0, source.startsWith("@") ? 2 : 1)
    .join("/");
}

/** True where the file is the one that the specifier names: `mysql2/promise.d.ts` for `mysql2/promise#Pool`. */
function isBelow(path: string, file: string): boolean {
  const specifier = path.slice(0, path.indexOf("#"));
  const below = specifier.slice(rootOf(specifier).length);
  return below !== "" && file.replaceAll("\\", "/").includes(`${rootOf(specifier)}${below}`);
}
