import type { Plans } from "../../src/adapter/finding-rule.ts";
import { formatOf } from "../../src/adapter/repairs.ts";
import type { CapturedHandleFinding } from "../../src/findings/finding.ts";
import { planBundleHooks } from "../../src/repair/bundle-hooks.ts";
import { planInPlace } from "../../src/repair/captured-handle.ts";
import { planLazyFunction } from "../../src/repair/lazy-function.ts";
import { planLazyObject } from "../../src/repair/lazy-object.ts";
import { planPerPartition } from "../../src/repair/per-partition.ts";
import { planWorkerFactory } from "../../src/repair/worker-factory.ts";

/** One way out of a captured handle, asked for alone. */
export type Planner = Plans<CapturedHandleFinding>;

/** A function that opens it on first use. */
export const inFunction: Planner = (finding, analysed) => [planLazyFunction(analysed.analysis, finding, formatOf(analysed))];

/** Opened once per partition. */
export const perPartition: Planner = (finding, { analysis }) => [planPerPartition(analysis, finding)];

/** Opened once per worker, in Pulumi's factory. */
export const inFactory: Planner = (finding, analysed) => [planWorkerFactory(analysed.analysis, finding, formatOf(analysed))];

/** Opened once per bundle, around Beam's `process`. */
export const inBundle: Planner = (finding, { analysis }) => [planBundleHooks(analysis, finding)];

/** All that leave the object where it is that holds the handle. */
export const inPlace: Planner = (finding, analysed) => planInPlace(analysed.analysis, finding, formatOf(analysed));

/** The whole object, made on first use. */
export const asObject: Planner = (finding, analysed) => [planLazyObject(analysed.analysis, finding, formatOf(analysed))];
