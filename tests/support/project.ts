import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { Project } from "../../src/project.ts";
import { wordCapturedHandle } from "../../src/report/captured-handle.ts";
import { relativeTo } from "../../src/report/relative.ts";
import type { Settings } from "../../src/settings.ts";
import { lowerText } from "./report.ts";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project of several files in a folder of its own, which goes when the tests have run. */
export interface TestProject {
  readonly root: string;
  write(file: string, text: string): void;
  /** Makes a link, as workspaces do in node_modules. */
  link(from: string, to: string): void;
  /** `way, handle` of every report in a file. */
  reports(file: string, text: string, settings?: Settings): string[];
}

/** Writes the files and returns their project; one cache for all lints, as in an editor. */
export function projectOf(files: Readonly<Record<string, string>>): TestProject {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "distributed-")));
  folders.push(root);
  const project = new Project();
  const write = (file: string, text: string): void => {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    root,
    write,
    link(from, to) {
      mkdirSync(path.dirname(path.join(root, from)), { recursive: true });
      symlinkSync(path.join(root, to), path.join(root, from), "dir");
    },
    reports(file, text, settings = {}) {
      const name = path.join(root, file);
      const surroundings = project.around(name, text, settings.followPackages ?? []);
      const analysis = analyze(text, settings, () => lowerText(text, name), surroundings);
      return (analysis?.capturedHandles ?? []).map((finding) => {
        const { boundary, cargo, way, handle } = wordCapturedHandle(finding, (other) => relativeTo(name, other));
        return `${boundary} ships ${cargo}, with ${way}, ${handle}`;
      });
    },
  };
}
