/** Runs the job of job.js on a worker process. A server stands in for the store: it hands out its one object over HTTP, as S3 does. */
import { createServer } from "node:http";

const store = createServer((request, response) => {
  if (request.url === "/shop/orders.csv") response.end("anna,30\nbert,12");
  else response.writeHead(404).end();
});
await new Promise((resolve) => store.listen(0, "127.0.0.1", resolve));
process.env.STORE = `http://127.0.0.1:${store.address().port}`;
try {
  const { total } = await import("./job.js");
  console.log(`total: ${await total()}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  store.close();
}
