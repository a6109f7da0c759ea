import fs from "node:fs";

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

export const doubled = rdd.map((x) => processor.multiply(x));
export const same = [1, 2, 3].map((x) => x * 2);
