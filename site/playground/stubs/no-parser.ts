/** Stands for `oxc-parser`, which reads other files of a project: there are none. */
export const visitorKeys = {};

/** Is never called. */
export function parseSync(): never {
  throw new Error("The playground reads no other files.");
}
