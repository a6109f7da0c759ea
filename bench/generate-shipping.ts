import type { Random } from "./random.ts";
import { text } from "./text.ts";

/** A job on datasets: some of its tasks take a file along, most do not. */
export function jobFile(name: string, random: Random): string {
  const opens = random.percent(50);
  return text`import * as fs from "node:fs";
import { Client } from "pg";
import type { RDD } from "./datasets.js";

class Enricher {
${opens ? '  private readonly log = fs.createWriteStream("enricher.log");' : "  private readonly seen: string[] = [];"}
  private readonly factor = ${random.below(9)};

  enrich(row: { id: string; amount: number }): number {
    ${opens ? "this.log.write(row.id);" : "this.seen.push(row.id);"}
    return row.amount * this.factor;
  }
}

export async function run(rdd: RDD<{ id: string; amount: number }>): Promise<number> {
  const enricher = new Enricher();
  const threshold = ${random.below(500)};
  const amounts = rdd.filter((row) => row.amount > threshold).map((row) => enricher.enrich(row));
  const perKey = amounts.map((amount) => [amount % 10, amount] as const).reduceByKey((a, b) => a + b);
  perKey.foreachPartition(async (rows) => {
    const client = new Client();
    await client.connect();
    for (const [key, amount] of rows) await client.query("insert into ${name.replaceAll("-", "_")} values ($1, $2)", [key, amount]);
    await client.end();
  });
  return amounts.reduce((a, b) => a + b);
}
`;
}

/** Cloud resources with callbacks that are serialised. */
export function infrastructureFile(name: string, random: Random): string {
  return text`import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const table = new aws.dynamodb.Table("${name}", {
  attributes: [{ name: "id", type: "S" }],
  hashKey: "id",
  readCapacity: ${1 + random.below(9)},
  writeCapacity: 1,
});
const settings = { retries: ${random.below(5)}, prefix: "${name}" };
const bucket = new aws.s3.Bucket("${name}-files");

bucket.onObjectCreated("copy", async (event) => {
  for (const record of event.Records ?? []) {
    console.log(settings.prefix, record.s3.object.key, table.name.get());
  }
});

export const handler = new aws.lambda.CallbackFunction("${name}-handler", {
  callback: async (event: { id: string }) => ({ status: 200, id: event.id, retries: settings.retries }),
});

export const url = pulumi.interpolate\`https://\${bucket.bucket}\`;
`;
}

/** A test in a browser: functions that are evaluated in a page. */
export function pageTestFile(name: string): string {
  return `import { expect, test } from "@playwright/test";

for (const width of [320, 768, 1280]) {
  test(\`${name} at \${width}\`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/${name}");
    const heading = await page.evaluate(() => document.querySelector("h1")?.textContent);
    expect(heading).toBe("${name}");
    const widths = await page.evaluate((limit) => [...document.images].map((image) => Math.min(image.width, limit)), width);
    expect(widths.every((found) => found <= width)).toBe(true);
  });
}
`;
}

/** Classes and tasks, one after the other, so many times; each fifth class begins a new chain of objects that hold each other. */
export function denseFile(seed: number, steps: number): string {
  const blocks = Array.from({ length: steps }, (_, at) => {
    const opens = at % 3 === 0;
    const begins = at % 5 === 0;
    return text`class Step${at} {
  ${opens ? text`private readonly out = fs.createWriteStream("step-${at}.log");` : text`private readonly total = ${seed + at};`}
  private readonly inner${begins ? " = { run: (value: number) => value }" : text`: Step${at - 1}`};
${begins ? "" : text`\n  constructor(inner: Step${at - 1}) {\n    this.inner = inner;\n  }\n`}
  run(value: number): number {
    ${opens ? "this.out.write(String(value));" : "if (value > this.total) return this.total;"}
    return this.inner.run(value + ${at});
  }
}
const step${at} = new Step${at}(${begins ? "" : text`step${at - 1}`});
const result${at} = rdd.map((value) => step${at}.run(value)).filter((value) => value > ${at});
`;
  });
  return text`import * as fs from "node:fs";\nimport { rdd } from "./input.js";\n\n${blocks.join("\n")}\nexport { result${steps - 1} as result };\n`;
}
