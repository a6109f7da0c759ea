import { BrowserWindow } from "electron";
import { createReadStream } from "node:fs";

const window = new BrowserWindow();
const report = createReadStream("report.csv");

window.webContents.send("report", { report });
window.webContents.send("report", { path: "report.csv" });
