let lost = false;

/** Stands for what happens now and then: the request was made, and then the worker was gone. */
export function loseWorkerOnce() {
  if (lost) return;
  lost = true;
  throw new Error("the worker was lost");
}
