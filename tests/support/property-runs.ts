/** How often a property is tried, for fast-check. */
export interface PropertyRuns {
  readonly numRuns: number;
  readonly seed?: number;
}

/** The usual run tries the same programs each time, so many; `npm run test:properties` sets how many, and tries new ones. */
export function propertyRuns(usual: number): PropertyRuns {
  const { PROPERTY_RUNS: wanted } = process.env;
  return wanted === undefined ? { numRuns: usual, seed: 1 } : { numRuns: Number(wanted) };
}
