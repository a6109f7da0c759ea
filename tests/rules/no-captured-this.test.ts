import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-captured-this";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const service = (engine: string, body: string): string => `${engine}\nclass Service { limit = 3; run() { ${body} } }`;
const pulumi = (task: string): string => service('import * as pulumi from "@pulumi/pulumi";', `pulumi.runtime.serializeFunction(${task});`);
const beam = 'import * as beam from "apache-beam"; declare const pc: beam.PCollection<any>;';
const spark = (task: string): string => service("declare const rdd: RDD<any>;", `rdd.map(${task});`);

describe("an arrow function that mentions `this`", () => {
  it("is reported where the engine refuses or loses it", () => {
    reports(pulumi("(x) => x < this.limit"), "this.limit");
    reports(pulumi("(x) => [x].map((y) => y < this.limit)"), "this.limit");
    reports(pulumi("(x) => check(x, this)"), "this");
    reports(service(beam, "pc.map((x) => x < this.limit);"), "this.limit");
    reports(
      service(
        'import * as aws from "@pulumi/aws";',
        'new aws.s3.Bucket("b").onObjectCreated("f", async () => { console.log(this.limit); });',
      ),
      "this.limit",
    );
  });
  it("is reported once", () => {
    reports(pulumi("(x) => this.limit + this.limit"), "this.limit");
  });
  it("is fine where it travels, unless all of it is to be reported", () => {
    reports(spark("(x) => x < this.limit"));
    expect(lint(rule, spark("(x) => x < this.limit"), { options: { report: "always" } }).map(({ at }) => at)).toEqual(["this.limit"]);
  });
});

describe("elsewhere", () => {
  it("is silent about functions with a `this` of their own, copies, and functions that are not shipped", () => {
    reports(pulumi("function (x) { return x < this.limit; }"));
    reports(
      service('import * as pulumi from "@pulumi/pulumi";', "const { limit } = this; pulumi.runtime.serializeFunction((x) => x < limit);"),
    );
    reports(
      service('import * as pulumi from "@pulumi/pulumi";', "const self = this; pulumi.runtime.serializeFunction((x) => x < self.limit);"),
    );
    reports(service("", "[1].map((x) => x < this.limit);"));
  });
  it("leaves handles, and engines of which only text travels, to other rules", () => {
    reports(
      'import * as pulumi from "@pulumi/pulumi"; import { Pool } from "pg"; class S { db = new Pool(); run() { pulumi.runtime.serializeFunction(() => this.db.query("x")); } }',
    );
    reports(service('import * as skale from "skale";', "skale.context().range(3).map((x) => x < this.limit);"));
  });
});

it("says what becomes of it on each kind of engine", () => {
  const messages = [pulumi("(x) => x < this.limit"), service(beam, "pc.map((x) => x < this.limit);"), spark("(x) => x < this.limit")].map(
    (code) => lint(rule, code, { options: { report: "always" } })[0]?.message,
  );
  expect(messages).toEqual([
    "Pulumi refuses an arrow function that mentions `this`, as `this.limit` does in this function of `pulumi.runtime.serializeFunction`: nothing is shipped. Take what it needs out of `this` before, and mention that.",
    "`this` does not travel with Apache Beam: where `pc.map` runs this function, `this.limit` is read from `undefined`. Take what it needs out of `this` before, and mention that.",
    "`this.limit` takes the whole instance along: `rdd.map` ships everything in it to the workers. Take what it needs out of `this` before, and mention that.",
  ]);
});
