import type { Ground } from "./ground.ts";

/** A policy that another policy or a repair asks for as well: it looks at each file once. */
export function oncePerFile<Findings>(find: (ground: Ground) => Findings): (ground: Ground) => Findings {
  const known = new WeakMap<Ground, Findings>();
  return (ground) => {
    const before = known.get(ground);
    if (before !== undefined) return before;
    const found = find(ground);
    known.set(ground, found);
    return found;
  };
}
