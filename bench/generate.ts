import { denseFile, infrastructureFile, jobFile, pageTestFile } from "./generate-shipping.ts";
import { randomFrom, type Random } from "./random.ts";
import type { TreeFile } from "./tree.ts";
import { text } from "./text.ts";

/** One folder of the generated project: its files are seen from outside through its barrel. */
interface Domain {
  readonly index: number;
  readonly name: string;
  readonly random: Random;
  /** Earlier domains that this one may import. */
  readonly below: readonly string[];
}

const filesPerDomain = 20;

const nouns = ["order", "invoice", "customer", "payment", "shipment", "account", "session", "report", "product", "ticket"] as const;

/**
 * A project of so many files, the same for the same number: folders with models, services, utilities and handlers in
 * TypeScript and JavaScript, each behind a barrel and importing earlier folders, and a few files that ship functions.
 */
export function generateTree(count: number): TreeFile[] {
  const files: TreeFile[] = [];
  for (let index = 0; files.length < count; index += 1) files.push(...domainFiles(domainAt(index)).slice(0, count - files.length));
  return files;
}

/** Files that do little else than ship functions, for the worst case. */
export function generateDense(count: number): TreeFile[] {
  return Array.from({ length: count }, (_, index) => ({ path: text`dense/pipeline-${index}.ts`, text: denseFile(index, 20 + 5 * index) }));
}

function domainAt(index: number): Domain {
  const random = randomFrom(index + 1);
  const name = (at: number): string => text`${nouns[at % nouns.length] ?? "order"}-${at}`;
  const reach = Math.min(index, 12);
  const below = [...new Set(Array.from({ length: Math.min(3, reach) }, () => name(index - 1 - random.below(reach))))];
  return { index, name: name(index), random, below };
}

function domainFiles(domain: Domain): TreeFile[] {
  const { name, random } = domain;
  const names = Array.from({ length: filesPerDomain - 5 }, (_, at) => text`part-${at}`);
  const parts = names.map((part, at) => partFile(domain, part, names[at - 1] ?? null));
  return [
    ...parts.map(({ path, text }) => ({ path: `src/${name}/${path}`, text })),
    { path: `src/${name}/index.ts`, text: names.map((part) => `export * from "./${part}.js";\n`).join("") },
    { path: `src/${name}/handler.ts`, text: handlerFile(domain) },
    { path: `src/${name}/format.js`, text: utilityFile(domain) },
    { path: `src/${name}/service.test.ts`, text: random.percent(30) ? pageTestFile(name) : serviceTestFile(domain) },
    shippingOrPlain(domain),
  ];
}

/** Every second folder has one file that ships functions: some in a hundred files of the tree. */
function shippingOrPlain(domain: Domain): TreeFile {
  const { name, index, random } = domain;
  if (index % 4 === 1) return { path: `src/${name}/job.ts`, text: jobFile(name, random) };
  if (index % 4 === 3) return { path: `src/${name}/infrastructure.ts`, text: infrastructureFile(name, random) };
  return { path: `src/${name}/report.js`, text: utilityFile(domain) };
}

function className(domain: Domain, part: string): string {
  return `${capital(domain.name)}${capital(part)}`.replaceAll("-", "");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function partFile(domain: Domain, part: string, previous: string | null): TreeFile {
  const { below, random, index } = domain;
  const name = className(domain, part);
  const neighbour = previous === null ? null : className(domain, previous);
  const imports = [
    ...(neighbour === null ? [] : [`import { ${neighbour} } from "./${previous ?? ""}.js";`]),
    ...below.slice(0, random.below(3)).map((other) => `import { ${capital(other).replaceAll("-", "")}Part0 } from "../${other}/index.js";`),
    ...(random.percent(20) ? ['import { readFile } from "node:fs/promises";'] : []),
    ...(random.percent(20) ? ['import { z } from "zod";'] : []),
  ];
  const fields = Array.from({ length: 2 + random.below(5) }, (_, at) => text`field${at}`);
  const methods = Array.from({ length: 2 + random.below(8) }, (_, at) => method(name, at, random, fields));
  const functions = Array.from({ length: random.below(4) }, (_, at) => freeFunction(name, at));
  const code = text`${imports.join("\n")}

/** What is known of one ${name}. */
export interface ${name}Data {
  readonly id: string;
${fields.map((field) => `  readonly ${field}: ${random.pick(["string", "number", "readonly string[]", "Date | null"])};`).join("\n")}
}

const ${name}Limits = { rows: ${10 + random.below(90)}, retries: ${random.below(5)}, names: ["first", "second"] };

/** Keeps and changes ${name}s. */
export class ${name} {
  private readonly known = new Map<string, ${name}Data>();
  private count = ${index};
${neighbour === null ? "" : `  private readonly next = new ${neighbour}();\n`}
${methods.join("\n")}
}

${functions.join("\n")}`;
  return { path: `${part}.ts`, text: code };
}

function method(name: string, at: number, random: Random, fields: readonly string[]): string {
  const field = fields[random.below(fields.length)] ?? "id";
  switch (random.below(4)) {
    case 0:
      return text`  all${at}(wanted: string): ${name}Data[] {
    const rows = [...this.known.values()].filter((row) => row.id.startsWith(wanted));
    return rows.map((row, index) => ({ ...row, id: \`\${row.id}-\${index}\` })).slice(0, ${name}Limits.rows);
  }
`;
    case 1:
      return text`  async load${at}(source: { fetch(id: string): Promise<${name}Data | null> }, ids: readonly string[]): Promise<number> {
    for (const id of ids) {
      try {
        const found = await source.fetch(id);
        if (found === null || this.known.has(id)) continue;
        this.known.set(id, found);
        this.count += 1;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    }
    return this.count;
  }
`;
    case 2:
      return text`  describe${at}(id: string): string {
    const row = this.known.get(id);
    if (row === undefined) return "nothing";
    switch (typeof row.${field}) {
      case "string":
        return row.id.toUpperCase();
      case "number":
        return String(this.count * 2 + ${name}Limits.retries);
      default:
        return JSON.stringify(row);
    }
  }
`;
    default:
      return text`  touch${at}(row: ${name}Data): this {
    const { id, ...rest } = row;
    this.known.set(id, { ...rest, id });
    if (this.known.size > ${name}Limits.rows) this.known.delete(id);
    return this;
  }
`;
  }
}

function freeFunction(name: string, at: number): string {
  return text`export function summarise${name}${at}(rows: readonly ${name}Data[], by = 1): Record<string, number> {
  const totals: Record<string, number> = {};
  rows.forEach((row, index) => {
    const key = row.id.split(":")[0] ?? "";
    totals[key] = (totals[key] ?? 0) + index * by;
  });
  return Object.fromEntries(Object.entries(totals).sort(([, a], [, b]) => b - a));
}
`;
}

function handlerFile(domain: Domain): string {
  const name = className(domain, "part-0");
  const last = className(domain, "part-9");
  return `import { createServer } from "node:http";
import { ${name}, ${last} } from "./index.js";
import { money } from "./format.js";

const first = new ${name}();
const second = new ${last}();

async function answer(path: string): Promise<{ status: number; body: string }> {
  const [, kind, id = ""] = path.split("/");
  if (kind === undefined || id === "") return { status: 404, body: "" };
  return { status: 200, body: JSON.stringify({ kind, first, second, price: money(id.length) }) };
}

export const server = createServer((request, response) => {
  answer(request.url ?? "/").then(
    ({ status, body }) => response.writeHead(status).end(body),
    () => response.writeHead(500).end(),
  );
});
`;
}

function utilityFile({ random, name }: Domain): string {
  const functions = Array.from({ length: 4 + random.below(8) }, (_, at) => {
    const step = random.pick(["value * 2", "value / 100", "Math.round(value)", "value - 1"]);
    return text`/** Step ${at} of ${name}. */
export function step${at}(values) {
  const changed = values.map((value) => ${step}).filter((value) => value > ${random.below(50)});
  if (changed.length === 0) return { least: null, most: null };
  return changed.reduce((sofar, value) => ({ least: Math.min(sofar.least, value), most: Math.max(sofar.most, value) }), { least: 0, most: 0 });
}
`;
  });
  return `const formats = new Map([["EUR", 2], ["JPY", 0]]);

export function money(amount, currency = "EUR") {
  return \`\${amount.toFixed(formats.get(currency) ?? 2)} \${currency}\`;
}

${functions.join("\n")}`;
}

function serviceTestFile(domain: Domain): string {
  const name = className(domain, "part-3");
  const tests = Array.from(
    { length: 6 },
    (_, at) => text`test("case ${at}", async () => {
  const subject = new ${name}();
  const rows = [1, 2, 3].map((id) => ({ id: String(id), at: ${at} }));
  assert.equal(rows.length, 3);
  assert.ok(subject);
});
`,
  );
  return `import assert from "node:assert/strict";\nimport { test } from "node:test";\nimport { ${name} } from "./index.js";\n\n${tests.join("\n")}`;
}
