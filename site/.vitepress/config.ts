import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { defineConfig, type DefaultTheme } from "vitepress";
import { followRepositoryLinks, slugOnGitHub } from "../markdown/links.ts";
import { sayReports, squiggles } from "../markdown/squiggles.ts";
import type { PageBlock } from "../lint/reports.ts";
import { toBase64Url, type Draft } from "../playground/address.ts";
import { pagesFromElsewhere } from "../vite/pages-from-elsewhere.ts";
import { ruleGroups } from "./rule-groups.ts";

const repository = "https://github.com/eslint-plugin-distributed/eslint-plugin-distributed";
/** Where the site will stand: with a slash at both ends. */
const base = process.env["SITE_BASE"] ?? "/";
const docs = fileURLToPath(new URL("../../docs/", import.meta.url));

const guides: DefaultTheme.SidebarItem[] = [
  { text: "Getting started", link: "/guide/start" },
  { text: "In the editor", link: "/guide/editor" },
  { text: "The command line", link: "/guide/command-line" },
  { text: "CI", link: "/guide/ci" },
  { text: "Repairs", link: "/guide/repairs" },
  { text: "Settings", link: "/guide/settings" },
  { text: "Types", link: "/guide/types" },
  { text: "Limits", link: "/guide/limits" },
  { text: "Performance", link: "/guide/performance" },
];

const more: DefaultTheme.SidebarItem[] = [
  { text: "Engines", link: "/engines" },
  { text: "Agreement with the engines", link: "/agreement" },
  { text: "Architecture", link: "/architecture" },
];

/** The pages of the rules by what the rules are about; each page stands in one group. */
function ruleItems(): DefaultTheme.SidebarItem[] {
  const grouped = Object.values(ruleGroups).flat();
  const pages = readdirSync(path.join(docs, "rules")).map((name) => name.replace(/\.md$/u, ""));
  const lost = [...pages.filter((name) => !grouped.includes(name)), ...grouped.filter((name) => !pages.includes(name))];
  if (lost.length > 0) throw new Error(`rule-groups.ts and docs/rules do not agree: ${lost.join(", ")}.`);
  return Object.entries(ruleGroups).map(([text, names]) => ({
    text,
    collapsed: false,
    items: names.map((name) => ({ text: name, link: `/rules/${name}` })),
  }));
}

/** The address of the playground with a block of a page in it. */
function playgroundOf({ text, language }: PageBlock): string {
  const draft: Draft = { code: text, language: language === "ts" ? "ts" : "js", preset: "recommended" };
  return `${base}playground.html#${toBase64Url(deflateRawSync(JSON.stringify(draft)))}`;
}

export default defineConfig({
  title: "eslint-plugin-distributed",
  description: "Finds, before anything runs, what goes wrong when a function leaves its process.",
  lang: "en",
  base,
  srcDir: "../docs",
  outDir: "./dist",
  cacheDir: "./.cache",
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `${base}logo.svg` }]],
  lastUpdated: false,
  markdown: {
    theme: { light: "github-light", dark: "github-dark" },
    anchor: { slugify: slugOnGitHub },
    codeTransformers: [squiggles],
    config(md) {
      followRepositoryLinks(md);
      sayReports(md, playgroundOf);
    },
  },
  vite: {
    publicDir: fileURLToPath(new URL("../public/", import.meta.url)),
    plugins: [pagesFromElsewhere(docs)],
    // The pictures know paths as Node does.
    resolve: { alias: { "node:path": fileURLToPath(import.meta.resolve("path-browserify")) } },
    // The pages stand in docs/, what they are shown with here.
    server: { fs: { allow: [fileURLToPath(new URL("../../", import.meta.url))] } },
  },
  themeConfig: {
    logo: "/logo.svg",
    siteTitle: "distributed",
    nav: [
      { text: "Guide", link: "/guide/start", activeMatch: "/guide/" },
      { text: "Rules", link: "/rules/no-captured-handle", activeMatch: "/rules/" },
      { text: "Engines", link: "/engines" },
      { text: "Playground", link: "/playground" },
    ],
    sidebar: {
      "/rules/": ruleItems(),
      "/": [
        { text: "Guide", items: guides },
        { text: "Reference", items: [{ text: "Rules", link: "/rules/no-captured-handle" }, ...more] },
      ],
    },
    outline: [2, 3],
    search: { provider: "local" },
    socialLinks: [{ icon: "github", link: repository }],
    footer: { message: "Released under the MIT licence." },
  },
});
