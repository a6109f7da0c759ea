import type { Engine } from "../schema.ts";
import { awsDurable } from "./aws-durable.ts";
import { beam } from "./beam.ts";
import { browserDriver } from "./browser-driver.ts";
import { browserPage } from "./browser-page.ts";
import { cloudflareWorkflows } from "./cloudflare-workflows.ts";
import { cypress } from "./cypress.ts";
import { dbos } from "./dbos.ts";
import { dcf } from "./dcf.ts";
import { eclairjs } from "./eclairjs.ts";
import { electron } from "./electron.ts";
import { functionless } from "./functionless.ts";
import { hatchet } from "./hatchet.ts";
import { inlineWorkers } from "./inline-workers.ts";
import { inngest } from "./inngest.ts";
import { lighthouse } from "./lighthouse.ts";
import { makeAsynchronous } from "./make-asynchronous.ts";
import { microjob } from "./microjob.ts";
import { minimizers } from "./minimizers.ts";
import { mongodbCode } from "./mongodb-code.ts";
import { napajs } from "./napajs.ts";
import { nightwatch } from "./nightwatch.ts";
import { nodeWorkerThreadsPool } from "./node-worker-threads-pool.ts";
import { parallelEs } from "./parallel-es.ts";
import { paralleljs } from "./paralleljs.ts";
import { playwrightElectron } from "./playwright-electron.ts";
import { playwright } from "./playwright.ts";
import { poolifier } from "./poolifier.ts";
import { processMessages } from "./process-messages.ts";
import { pulumi } from "./pulumi.ts";
import { puppeteer } from "./puppeteer.ts";
import { qwik } from "./qwik.ts";
import { restate } from "./restate.ts";
import { selenium } from "./selenium.ts";
import { serializeClosures } from "./serialize-closures.ts";
import { serializeJavascript } from "./serialize-javascript.ts";
import { serverActions } from "./server-actions.ts";
import { skale, skaleEngine } from "./skale.ts";
import { sparkConnect } from "./spark-connect.ts";
import { spark } from "./spark.ts";
import { structuredClone } from "./structured-clone.ts";
import { taskPools } from "./task-pools.ts";
import { testcafe } from "./testcafe.ts";
import { trigger } from "./trigger.ts";
import { upstashWorkflow } from "./upstash-workflow.ts";
import { vercelWorkflow } from "./vercel-workflow.ts";
import { webExtensions } from "./web-extensions.ts";
import { webdriverio } from "./webdriverio.ts";
import { workerpool } from "./workerpool.ts";
import { workflowPayloads } from "./workflow-payloads.ts";
import { worklets } from "./worklets.ts";

/** Captured values travel, or the text of a dataset's functions does. */
const shipping: readonly Engine[] = [pulumi, functionless, beam, serializeClosures, eclairjs, skale, skaleEngine, dcf, sparkConnect];

/** Steps whose results are kept in a journal. */
const journals: readonly Engine[] = [
  inngest,
  cloudflareWorkflows,
  upstashWorkflow,
  awsDurable,
  restate,
  dbos,
  hatchet,
  trigger,
  vercelWorkflow,
];

/** Pages that are driven from outside; those of unknown origin come last. */
const browsers: readonly Engine[] = [
  playwright,
  playwrightElectron,
  puppeteer,
  cypress,
  webdriverio,
  selenium,
  testcafe,
  nightwatch,
  lighthouse,
  webExtensions,
  browserPage,
  browserDriver,
];

/** Workers and servers that get a function's text. */
const workers: readonly Engine[] = [
  workerpool,
  makeAsynchronous,
  microjob,
  nodeWorkerThreadsPool,
  inlineWorkers,
  paralleljs,
  parallelEs,
  poolifier,
  minimizers,
  serializeJavascript,
  mongodbCode,
  napajs,
];

/** A compiler splits the code. */
const bundlers: readonly Engine[] = [serverActions, qwik, worklets];

/** Messages to other threads and processes: no function travels, payloads do. */
const channels: readonly Engine[] = [structuredClone, processMessages, taskPools, electron, workflowPayloads];

/** Every engine that is known. `spark` also stands for any dataset whose engine is not. */
export const engines: readonly Engine[] = [spark, ...shipping, ...journals, ...browsers, ...workers, ...bundlers, ...channels];
