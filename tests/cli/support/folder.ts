import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder with some files in it, by their relative paths; gone when the test is. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "command-line-")));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

/** The program of the README: a stream that a task takes along. */
export const capturedStream = `import fs from "node:fs";

class Processor {
  constructor() {
    this.logger = fs.createWriteStream("dummy.log");
  }

  multiply(x) {
    this.logger.write(\`multiplying \${x}\\n\`);
    return x * 2;
  }
}

const processor = new Processor();

export const doubled = rdd.map((x) => processor.multiply(x));
export const same = [1, 2, 3].map((x) => processor.multiply(x));
`;
