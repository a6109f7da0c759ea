import fs from "node:fs";
import * as aws from "@pulumi/aws";

class Audit {
  readonly name: string;
  private log: fs.WriteStream;

  constructor(name: string) {
    this.name = name;
    this.log = fs.createWriteStream("/tmp/audit.log");
  }

  write(line: string) {
    this.log.write(`${this.name}: ${line}\n`);
  }
}

const audit = new Audit("orders");

// The callback is serialised, and what it mentions with it.
export const handler = new aws.lambda.CallbackFunction("handler", {
  callback: async (event: { id: string }) => audit.write(event.id),
});

// Of `audit` this one reads the name alone, and Pulumi serialises no more than that.
export const named = new aws.lambda.CallbackFunction("named", {
  callback: async () => audit.name,
});
