import type { CompilerNode } from "./services.ts";

/** The module around a declaration that is declared by name, `declare module "fs"`, or the global scope where that is declared. */
export function ambientModuleOf(node: CompilerNode): string | null {
  let outermost: string | null = null;
  for (let current: CompilerNode | undefined = node.parent; current !== undefined; current = current.parent) {
    const text = current.name?.getText?.();
    if (text === "global") return text;
    if (text !== undefined && /^["']/u.test(text)) outermost = text.slice(1, -1);
  }
  return outermost;
}
