/** What the address of the playground holds: a program, and how it is looked at. */
export interface Draft {
  readonly code: string;
  readonly language: "js" | "ts";
  readonly preset: "recommended" | "strict";
}

/** Text as it may stand in an address. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** What follows the `#` in the address of a draft. */
export async function hashOf(draft: Draft): Promise<string> {
  return toBase64Url(await through(new TextEncoder().encode(JSON.stringify(draft)), new CompressionStream("deflate-raw")));
}

/** The draft of an address; null where there is none, or where it was cut off on its way. */
export async function draftOf(hash: string): Promise<Draft | null> {
  if (hash === "") return null;
  try {
    const text = new TextDecoder().decode(await through(fromBase64Url(hash), new DecompressionStream("deflate-raw")));
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("code" in value) || typeof value.code !== "string") return null;
    return {
      code: value.code,
      language: "language" in value && value.language === "ts" ? "ts" : "js",
      preset: "preset" in value && value.preset === "strict" ? "strict" : "recommended",
    };
  } catch {
    return null;
  }
}
