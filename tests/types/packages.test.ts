import { describe, expect, it } from "vitest";
import { catalogFor } from "../../src/catalog/extend.ts";
import { declaringPackage, isOfPackage } from "../../src/types/packages.ts";

function declared(file: string, ambientModule: string | null = null): string | null {
  return declaringPackage({ name: "Pool", file, ambientModule, isClass: true, arguments: () => [] }, () => "shop");
}

describe("what declares a type", () => {
  it.each([
    ["/shop/node_modules/pg/index.d.ts", "pg"],
    ["/shop/node_modules/@types/pg/index.d.ts", "pg"],
    ["/shop/node_modules/@types/acme__db/index.d.ts", "@acme/db"],
    ["/shop/node_modules/.pnpm/pg@8.0.0/node_modules/pg/lib/pool.d.ts", "pg"],
    ["C:\\shop\\node_modules\\@acme\\db\\index.d.ts", "@acme/db"],
    ["/shop/node_modules/typescript/lib/lib.dom.d.ts", "global"],
    ["/shop/node_modules/@types/node/globals.d.ts", "global"],
    ["/shop/src/pool.ts", "shop"],
  ])("%s: %s", (file, name) => {
    expect(declared(file)).toBe(name);
  });
  it("is the module of a `declare module` before the package", () => {
    expect(declared("/shop/node_modules/@types/node/net.d.ts", "net")).toBe("net");
  });
  it("is project or package by where the file stands", () => {
    expect(isOfPackage("/shop/src/pool.ts")).toBe(false);
    expect(isOfPackage("/shop/node_modules/pg/index.d.ts")).toBe(true);
  });
});

describe("the catalogue's types by their declaration", () => {
  const catalog = catalogFor({});
  it.each([
    ["pg", "Pool", "/node_modules/@types/pg/index.d.ts", "pg#Pool"],
    ["net", "Socket", "/node_modules/@types/node/net.d.ts", "node:net#Socket"],
    ["fs/promises", "FileHandle", "/node_modules/@types/node/fs/promises.d.ts", "node:fs/promises#FileHandle"],
    [".prisma", "PrismaClient", "/node_modules/.prisma/client/index.d.ts", "@prisma/client#PrismaClient"],
    ["mysql2", "Pool", "/node_modules/mysql2/promise.d.ts", "mysql2/promise#Pool"],
    ["mysql2", "Pool", "/node_modules/mysql2/typings/mysql/lib/Pool.d.ts", "mysql2#Pool"],
    ["playwright-core", "Page", "/node_modules/playwright-core/types/types.d.ts", "playwright-core#Page"],
    ["apache-beam", "PCollection", "/node_modules/apache-beam/dist/src/apache_beam/pvalue.d.ts", "apache-beam#PCollection"],
    ["shop", "Pool", "/shop/src/pool.ts", null],
    ["pg", "QueryResult", "/node_modules/@types/pg/index.d.ts", null],
  ])("%s, %s", (packageName, name, file, path) => {
    expect(catalog.declaredType(packageName, name, file)).toBe(path);
  });
});
