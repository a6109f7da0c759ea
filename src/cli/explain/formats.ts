import colours from "picocolors";
import { placeText, relativePath, type Page } from "../formats/format.ts";
import { html } from "./html.ts";
import { isLost, marks, placeIn, type Fate, type TaskPicture, type Thing } from "./picture.ts";

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
        ...findings.map((finding) => `${paint.red("!")} ${finding.text}`),
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
    ...edges.map(({ from, to }) => `  ${from} --> ${to}`),
    ...edges.flatMap(({ leadsToLost }, index) => (leadsToLost ? [`  linkStyle ${String(index)} stroke:#c00`] : [])),
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
    // Letters of one width are as wide in every browser as they are here.
    '  node [shape="box" fontname="Courier" fontsize=11 margin="0.15,0.1"]',
    ...nodes.map(({ id, lines, kind }) => `  ${id} [label=${quote(lines)} ${styles[kind] ?? ""}]`),
    ...edges.map(({ from, to, leadsToLost }) => `  ${from} -> ${to}${leadsToLost ? ' [color="#c00000" penwidth=2]' : ""}`),
    "}",
  ].join("\n");
}

interface Node {
  readonly id: string;
  readonly lines: readonly string[];
  readonly kind: Fate | "task";
}

interface Edge {
  readonly from: string;
  readonly to: string;
  /** True on the way to what cannot be sent, or is not there. */
  readonly leadsToLost: boolean;
}

function graphOf(pictures: readonly TaskPicture[], { root }: Page): { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] } {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const add = (lines: readonly string[], kind: Node["kind"]): string => {
    const id = `n${String(nodes.length)}`;
    nodes.push({ id, lines, kind });
    return id;
  };
  const draw = (thing: Thing, from: string, file: string): void => {
    const { name, what, fate, spot, holds } = thing;
    const to = add([`${marks[fate]} ${name}`, what, ...(spot === null ? [] : [placeIn(file, spot, root)])], fate);
    edges.push({ from, to, leadsToLost: isLost(thing) });
    for (const inner of holds) draw(inner, to, file);
  };
  for (const { boundary, engine, spot, things } of pictures) {
    const id = add([boundary, engine, placeText(spot, root)], "task");
    for (const thing of things) draw(thing, id, spot.file);
  }
  return { nodes, edges };
}
