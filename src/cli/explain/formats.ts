import colours from "picocolors";
import { placeText, relativePath, type Page } from "../formats/format.ts";
import { html } from "./html.ts";
import { marks, type Fate, type TaskPicture, type Thing } from "./picture.ts";

/** A format of `explain`. */
export type PictureFormat = (pictures: readonly TaskPicture[], page: Page) => string | Promise<string>;

/** The formats of `explain`, by their names. */
export const pictureFormats: Readonly<Record<string, PictureFormat>> = {
  text,
  json: (pictures, { root }) =>
    JSON.stringify(pictures, (key, value: unknown) => (key === "file" && typeof value === "string" ? relativePath(root, value) : value), 2),
  mermaid,
  dot,
  svg: async (pictures, page) => {
    const { instance } = await import("@viz-js/viz");
    return (await instance()).renderString(dot(pictures, page), { format: "svg" }).trimEnd();
  },
  html: async (pictures, page) => {
    const { instance } = await import("@viz-js/viz");
    const viz = await instance();
    const pictured = pictures.map((picture) => viz.renderString(dot([picture], page), { format: "svg" }));
    return html(pictures, pictured, page);
  },
};

function text(pictures: readonly TaskPicture[], page: Page): string {
  const paint = colours.createColors(page.isColoured);
  const paints: Readonly<Record<Fate, (words: string) => string>> = {
    handle: paint.red,
    missing: paint.red,
    fine: paint.green,
    unknown: paint.yellow,
  };
  const branch = (things: readonly Thing[], indent: string): string[] =>
    things.flatMap((thing, index) => {
      const isLast = index === things.length - 1;
      const place = thing.spot === null ? "" : paint.dim(` (${placeText(thing.spot, page.root)})`);
      const why = thing.why === null ? "" : ` ${paint.dim("–")} ${thing.why}`;
      const line = `${indent}${isLast ? "└─" : "├─"} ${paints[thing.fate](marks[thing.fate])} ${paint.bold(thing.name)}: ${thing.what}${place}${why}`;
      return [line, ...branch(thing.holds, `${indent}${isLast ? "   " : "│  "}`)];
    });
  return pictures
    .map(({ boundary, engine, manner, spot, things, findings }) =>
      [
        `${paint.cyan(placeText(spot, page.root))} ${paint.bold(boundary)} (${engine})`,
        manner,
        ...(things.length === 0 ? ["It takes nothing along."] : branch(things, "")),
        ...findings.map((finding) => `${paint.red("!")} ${finding}`),
      ].join("\n"),
    )
    .join("\n\n");
}

function mermaid(pictures: readonly TaskPicture[], page: Page): string {
  const { nodes, edges } = graphOf(pictures, page);
  const quote = (lines: readonly string[]): string =>
    `"${lines.map((line) => line.replaceAll('"', "#quot;").replaceAll("<", "#lt;")).join("<br>")}"`;
  return [
    "flowchart LR",
    ...nodes.map(({ id, lines, kind }) => `  ${id}[${quote(lines)}]:::${kind}`),
    ...edges.map(([from, to]) => `  ${from} --> ${to}`),
    "  classDef task stroke-width:2px",
    "  classDef handle stroke:#c00,stroke-width:3px",
    "  classDef missing stroke:#c00,stroke-dasharray:4",
    "  classDef unknown stroke-dasharray:2",
    "  classDef fine stroke:#393",
  ].join("\n");
}

function dot(pictures: readonly TaskPicture[], page: Page): string {
  const { nodes, edges } = graphOf(pictures, page);
  const styles: Readonly<Record<string, string>> = {
    task: 'style="bold"',
    handle: 'color="#c00000" penwidth=2',
    missing: 'color="#c00000" style="dashed"',
    unknown: 'style="dotted"',
    fine: 'color="#2e7d32"',
  };
  const quote = (lines: readonly string[]): string =>
    `"${lines.map((line) => line.replaceAll("\\", "\\\\").replaceAll('"', '\\"')).join("\\n")}"`;
  return [
    "digraph {",
    '  graph [rankdir="LR" bgcolor="transparent"]',
    '  node [shape="box" fontname="Helvetica,Arial,sans-serif" fontsize=11 margin="0.25,0.12"]',
    ...nodes.map(({ id, lines, kind }) => `  ${id} [label=${quote(lines)} ${styles[kind] ?? ""}]`),
    ...edges.map(([from, to]) => `  ${from} -> ${to}`),
    "}",
  ].join("\n");
}

interface Node {
  readonly id: string;
  readonly lines: readonly string[];
  readonly kind: Fate | "task";
}

function graphOf(
  pictures: readonly TaskPicture[],
  { root }: Page,
): { readonly nodes: readonly Node[]; readonly edges: readonly [string, string][] } {
  const nodes: Node[] = [];
  const edges: [string, string][] = [];
  const add = (lines: readonly string[], kind: Node["kind"], from: string | null): string => {
    const id = `n${String(nodes.length)}`;
    nodes.push({ id, lines, kind });
    if (from !== null) edges.push([from, id]);
    return id;
  };
  const draw = ({ name, what, fate, spot, holds }: Thing, from: string): void => {
    const id = add([`${marks[fate]} ${name}`, what, ...(spot === null ? [] : [placeText(spot, root)])], fate, from);
    for (const inner of holds) draw(inner, id);
  };
  for (const { boundary, engine, spot, things } of pictures) {
    const id = add([boundary, engine, placeText(spot, root)], "task", null);
    for (const thing of things) draw(thing, id);
  }
  return { nodes, edges };
}
