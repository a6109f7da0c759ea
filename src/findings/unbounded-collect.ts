import { atDatasetCalls, madeBy, methodOf, placeOfMethod } from "./dataset-calls.ts";
import type { WorkFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";

const collects = new Set(["collect", "collectAsList", "collectAsMap"]);
/** Methods after which a dataset is small, or as large as its number of keys. */
const bounds =
  /^(?:take|takeSample|takeOrdered|top|first|head|limit|sample|sampleByKey|lookup|reduce|fold|aggregate|(?:reduce|aggregate|combine|fold|count)ByKey|countByValue|groupBy|groupByKey|distinct|agg|count|keys|parallelize|makeRDD|createDataFrame|createDataset|range|emptyRDD)$/u;

/** One finding for each call that brings a whole dataset to the driver. */
export function findUnboundedCollects(ground: Ground): WorkFinding[] {
  return atDatasetCalls(
    ground,
    (name) => collects.has(name),
    ({ call, name, certainty }) => {
      const isSmall = madeBy(ground.module, call).some((made) => made !== call && bounds.test(methodOf(made)));
      return isSmall ? [] : [{ certainty, place: placeOfMethod(call, name), name }];
    },
  );
}
