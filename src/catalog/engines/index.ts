import type { Engine } from "../schema.ts";
import { beam } from "./beam.ts";
import { dcf } from "./dcf.ts";
import { eclairjs } from "./eclairjs.ts";
import { functionless } from "./functionless.ts";
import { pulumi } from "./pulumi.ts";
import { serializeClosures } from "./serialize-closures.ts";
import { skale } from "./skale.ts";
import { spark } from "./spark.ts";

/** Every engine that is known. `spark` also stands for any dataset whose engine is not. */
export const engines: readonly Engine[] = [spark, pulumi, functionless, beam, serializeClosures, eclairjs, skale, dcf];
