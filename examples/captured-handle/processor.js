import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

/** Doubles numbers, and keeps a record of them. */
class Processor {
  constructor() {
    this.logger = fs.createWriteStream("dummy.log");
  }

  multiply(x) {
    this.logger.write(`multiplying ${x}\n`);
    return x * 2;
  }
}

const processor = new Processor();

/** The text of the function and of all that it uses, as Pulumi deploys it. */
export const shipment = pulumi.runtime.serializeFunction((x) => processor.multiply(x));
