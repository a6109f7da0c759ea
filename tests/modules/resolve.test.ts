import path from "node:path";
import { describe, expect, it } from "vitest";
import { createResolver } from "../../src/modules/resolve.ts";
import { projectOf } from "../support/project.ts";

const extendsMissing = '{ "extends": "@not/installed", "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }';

/** What some imports of `job.ts` mean beside a tsconfig, and what is said of that. */
function resolved(tsconfig: string, sources: readonly string[]): { readonly paths: (string | null)[]; readonly complaints: string[] } {
  const { root } = projectOf({ "tsconfig.json": tsconfig, "src/db.ts": "", "src/tsconfig.ts": "" });
  const complaints = new Set<string>();
  const resolver = createResolver(Date.now, (fromFile, because) => {
    complaints.add(`${path.relative(root, fromFile)}: ${because.replaceAll(root, "")}`);
  });
  const paths = sources.map((source) => {
    const file = resolver.resolve(source, path.join(root, "job.ts"));
    return file === null ? null : path.relative(root, file);
  });
  return { paths, complaints: [...complaints] };
}

describe("a tsconfig", () => {
  it("has its paths used, and nothing is said", () => {
    const works = '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }';
    expect(resolved(works, ["./src/db.js", "@/db", "./nowhere"])).toEqual({ paths: ["src/db.ts", "src/db.ts", null], complaints: [] });
  });
  it("that extends what is not there costs its paths alone, and is complained about", () => {
    expect(resolved(extendsMissing, ["./src/db.js", "@/db"])).toEqual({
      paths: ["src/db.ts", null],
      complaints: ["job.ts: Tsconfig not found @not/installed"],
    });
  });
  it("that is no JSON costs its paths alone, and is complained about", () => {
    const { paths, complaints } = resolved("{ ", ["./src/db.js"]);
    expect(paths).toEqual(["src/db.ts"]);
    expect(complaints[0]).toContain('job.ts: Failed to load tsconfig "/tsconfig.json"');
  });
  it("that extends itself is known for that", () => {
    const { root } = projectOf({
      "self/tsconfig.json": '{ "extends": "./tsconfig.json" }',
      "two/tsconfig.json": '{ "extends": "./other.json" }',
      "two/other.json": '{ "extends": ["./tsconfig.json"] }',
      "works/tsconfig.json": '{ "extends": "./base.json" }',
      "works/base.json": "{}",
      "circular/job.ts": "",
    });
    const isCircular = (folder: string): boolean | undefined => createResolver().isConfigCircular?.(path.join(root, folder, "job.ts"));
    expect(["self", "two", "works", "circular"].map(isCircular)).toEqual([true, true, false, false]);
  });
  it("is not blamed for a module that has its name and is not there", () => {
    expect(resolved("{}", ["./other/tsconfig", "./src/tsconfig.js"])).toEqual({ paths: [null, "src/tsconfig.ts"], complaints: [] });
  });
});

describe("a jsconfig", () => {
  const files = {
    "jsconfig.json": '{ "compilerOptions": { "baseUrl": "./src", "paths": { "~/*": ["*"] } } }',
    "src/db.js": "",
    "src/jobs/job.js": "",
  };
  it("has its paths used, from any folder below it, and again after a change", () => {
    const project = projectOf(files);
    const { root } = project;
    let time = 0;
    const resolver = createResolver(() => time);
    const from = path.join(root, "src/jobs/job.js");
    expect(resolver.resolve("~/db", from)).toBe(path.join(root, "src/db.js"));
    expect(["~/nowhere", "@/db", "not-installed", "node:fs"].map((source) => resolver.resolve(source, from))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    project.write("jsconfig.json", '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }');
    time += 60_000;
    expect(resolver.resolve("@/db", from)).toBe(path.join(root, "src/db.js"));
    expect(resolver.resolve("~/db", from)).toBeNull();
  });
  it("gives way to a tsconfig, and costs nothing where it is no JSON", () => {
    const { root } = projectOf({
      ...files,
      "tsconfig.json": '{ "compilerOptions": { "allowJs": true, "paths": { "~/*": ["./other/*"] } } }',
      "other/db.js": "",
    });
    expect(createResolver().resolve("~/db", path.join(root, "src/jobs/job.js"))).toBe(path.join(root, "other/db.js"));
    const broken = projectOf({ ...files, "jsconfig.json": "{" });
    const resolver = createResolver();
    expect(resolver.resolve("~/db", path.join(broken.root, "src/jobs/job.js"))).toBeNull();
    expect(resolver.resolve("../db", path.join(broken.root, "src/jobs/job.js"))).toBe(path.join(broken.root, "src/db.js"));
  });
});

describe("files of one folder", () => {
  const settings = (include: string, exclude: string, target: string): string =>
    `{ "include": ["${include}"], "exclude": ["${exclude}"], "compilerOptions": { "composite": true, "paths": { "@/*": ["./${target}/*"] } } }`;
  const { root } = projectOf({
    "tsconfig.json": '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tsconfig.spec.json" }] }',
    "tsconfig.app.json": settings("*.ts", "*.spec.ts", "src"),
    "tsconfig.spec.json": settings("*.spec.ts", "nothing", "doubles"),
    "src/db.ts": "",
    "doubles/db.ts": "",
    "job.ts": "",
    "job.spec.ts": "",
    "other.ts": "",
  });
  const resolver = createResolver();
  it.each([
    ["job.ts", "src/db.ts"],
    ["job.spec.ts", "doubles/db.ts"],
    ["other.ts", "src/db.ts"],
  ])("have their imports by the tsconfig that includes them: %s", (file, expected) => {
    expect(path.relative(root, resolver.resolve("@/db", path.join(root, file)) ?? "")).toBe(expected);
  });
});
