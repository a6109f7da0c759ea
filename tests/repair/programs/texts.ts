/** The head of a program that asks a database for each record. */
export const withPool = `import { Pool } from "pg";
declare const rdd: RDD<number>;
`;

/** The head of a program that writes a file for each record. */
export const withFs = `import fs from "node:fs";
declare const rdd: RDD<number>;
`;

/** The function that the repair puts in the place of a pool, and the object that keeps what it has opened. */
export function lazyPool(opening: string): string {
  return `const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = ${opening};
  return lazyPool.value;
}`;
}
