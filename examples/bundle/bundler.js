/** What a bundler would put in place for Qwik's server: its variables, and the list of the files that it has made. Here both are empty. */
export function resolve(specifier, context, next) {
  if (specifier !== "@qwik-client-manifest") return next(specifier, context);
  return { url: "data:text/javascript,export const manifest = undefined;", shortCircuit: true };
}

export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith("/qwik/dist/server.mjs")) return loaded;
  return { ...loaded, source: String(loaded.source).replaceAll("import.meta.env", "({})") };
}
