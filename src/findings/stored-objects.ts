import type { Evaluator } from "../evaluate/evaluator.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import type { Value } from "../program/model.ts";
import { constructionBehind } from "./client-effects.ts";
import { pathBehind } from "./handle-paths.ts";
import type { TaskCall } from "./task-calls.ts";
import { objectBehind, propertyIn, type Placed } from "./written-objects.ts";

/** An object of a store that a call writes. */
export interface StoredObject {
  /** The name under which it is stored. */
  readonly key: Placed;
  /** What else decides where that is: the bucket, the container. */
  readonly within: readonly Placed[];
}

/** `new PutObjectCommand({ Bucket, Key })`, sent. */
const commands = /^@aws-sdk\/client-s3#(?:PutObject|CopyObject|CreateMultipartUpload)Command$/u;
const sends = /^@aws-sdk\/client-s3#S3(?:Client)?\.send$/u;
/** Calls whose first argument names bucket and key. */
const puts =
  /^(?:@aws-sdk\/client-s3#S3\.(?:putObject|copyObject|createMultipartUpload)|aws-sdk(?:\/clients\/s3)?#(?:default\.)?S3\.(?:putObject|upload|copyObject))$/u;
/** Constructions with `params` that name them. */
const uploads = /^@aws-sdk\/lib-storage#Upload$/u;
/** Methods of a handle of one object, which was named when it was made. */
const ofObject =
  /^(?:@google-cloud\/storage#File\.(?:save|createWriteStream)|@azure\/storage-blob#BlockBlobClient\.(?:upload|uploadData|uploadFile|uploadStream))$/u;
/** Methods whose first argument is the name, and whose second is one: container, and name in it. */
const named = /^@azure\/storage-blob#ContainerClient\.uploadBlockBlob$/u;
const namedSecond = /^minio#Client\.(?:putObject|fPutObject)$/u;

/** Options by which a store writes only what is not there yet. */
const onlyIfMissing = /^(?:IfNoneMatch|ifNoneMatch|ifGenerationMatch)$/u;

/** The object that a call writes, whatever is there; null where it writes none. */
export function objectWrittenBy(evaluator: Evaluator, made: TaskCall): StoredObject | null {
  const { running, call } = made;
  const { module, frame } = running;
  if (call.callee.kind === "super" || call.arguments.some(({ value }) => mentionsOption(value))) return null;
  const path = pathBehind(evaluator, call.callee, module, frame);
  if (path === null) return null;
  const [first, second] = call.arguments.map(({ value }): Placed => ({ value, module, frame }));
  if (call.construct)
    return uploads.test(path) && first !== undefined ? fromParams(evaluator, propertyOf(evaluator, first, "params")) : null;
  if (sends.test(path) && first !== undefined) {
    const command = constructionBehind(evaluator, first);
    const name =
      command === null || command.value.callee.kind === "super"
        ? null
        : pathBehind(evaluator, command.value.callee, command.module, command.frame);
    const given = command?.value.arguments[0]?.value;
    if (command === null || given === undefined || name === null || !commands.test(name)) return null;
    return fromParams(evaluator, { ...command, value: given });
  }
  if (puts.test(path)) return fromParams(evaluator, first ?? null);
  if (named.test(path) && first !== undefined) return { key: first, within: handleOf(evaluator, made) };
  if (namedSecond.test(path) && first !== undefined && second !== undefined) return { key: second, within: [first] };
  if (!ofObject.test(path)) return null;
  const [handle] = handleOf(evaluator, made);
  const key = handle?.value.kind === "call" ? handle.value.arguments[0]?.value : undefined;
  return handle === undefined || key === undefined ? null : { key: { ...handle, value: key }, within: [handle] };
}

/** `{ Bucket, Key }`. */
function fromParams(evaluator: Evaluator, given: Placed | null): StoredObject | null {
  const params = given === null ? null : objectBehind(evaluator, given);
  if (params === null || mentionsOption(params.value)) return null;
  const key = propertyIn(params, "Key");
  const bucket = propertyIn(params, "Bucket");
  return key === null || bucket === null ? null : { key, within: [bucket] };
}

function propertyOf(evaluator: Evaluator, given: Placed, name: string): Placed | null {
  const object = objectBehind(evaluator, given);
  return object === null ? null : propertyIn(object, name);
}

/** The call that made the handle on which a method is called. */
function handleOf(evaluator: Evaluator, { running: { module, frame }, call: { callee } }: TaskCall): Placed[] {
  if (callee.kind !== "member") return [];
  const handle = evaluator.evaluate(callee.object, module, frame).find((fact): fact is HandleFact => fact.kind === "handle");
  if (handle?.call === undefined || handle.call === null || handle.place === null) return [];
  return [{ value: handle.call, module: handle.place.module, frame: handle.place.module === module ? frame : null }];
}

/** `{ IfNoneMatch: "*" }`, also inside of other options. */
function mentionsOption(value: Value): boolean {
  if (value.kind !== "object") return false;
  return value.properties.some(
    (property) => property.kind === "value" && (onlyIfMissing.test(property.name ?? "") || mentionsOption(property.value)),
  );
}
