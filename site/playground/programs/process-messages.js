import { fork } from "node:child_process";
import { openSync } from "node:fs";

const child = fork("./import.js");

child.send({ file: openSync("orders.csv", "r") });
child.send({ path: "orders.csv" });
