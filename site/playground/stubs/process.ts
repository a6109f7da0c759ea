/** What ESLint and the parser of TypeScript ask of a process. A browser has none. */
export const process = {
  env: {},
  argv: [],
  platform: "browser",
  browser: true,
  versions: {},
  cwd: (): string => "/",
};
