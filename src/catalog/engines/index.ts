import type { Engine } from "../schema.ts";
import { awsDurable } from "./aws-durable.ts";
import { beam } from "./beam.ts";
import { browserPage } from "./browser-page.ts";
import { cloudflareWorkflows } from "./cloudflare-workflows.ts";
import { dcf } from "./dcf.ts";
import { eclairjs } from "./eclairjs.ts";
import { functionless } from "./functionless.ts";
import { inngest } from "./inngest.ts";
import { playwright } from "./playwright.ts";
import { playwrightElectron } from "./playwright-electron.ts";
import { pulumi } from "./pulumi.ts";
import { puppeteer } from "./puppeteer.ts";
import { serializeClosures } from "./serialize-closures.ts";
import { skale } from "./skale.ts";
import { spark } from "./spark.ts";
import { upstashWorkflow } from "./upstash-workflow.ts";

/** Captured values travel, or the function's text does. */
const shipping: readonly Engine[] = [pulumi, functionless, beam, serializeClosures, eclairjs, skale, dcf];

/** Steps whose results are kept in a journal. */
const journals: readonly Engine[] = [inngest, cloudflareWorkflows, upstashWorkflow, awsDurable];

/** Pages that are driven from outside. */
const browsers: readonly Engine[] = [playwright, playwrightElectron, puppeteer, browserPage];

/** Every engine that is known. `spark` also stands for any dataset whose engine is not. */
export const engines: readonly Engine[] = [spark, ...shipping, ...journals, ...browsers];
