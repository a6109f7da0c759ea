import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calls, parameters } from "./rows.ts";

const source = "electron 41.7.1 electron.d.ts";

/** The package, and what it hands out to one kind of process. */
const packages = ["electron#", "electron/main#", "electron/renderer#", "electron/common#"];

function exported(name: string): string[] {
  return packages.map((root) => `${root}${name}`);
}

const types: Record<string, EngineType> = {
  IpcRenderer: {
    declaredAs: exported("IpcRenderer"),
    from: exported("ipcRenderer"),
  },
  BrowserWindow: {
    declaredAs: exported("BrowserWindow"),
    from: exported("BrowserWindow").flatMap((name) => [`${name}.fromId()`, `${name}.fromWebContents()`, `${name}.getFocusedWindow()`]),
  },
  /** Windows, the senders of messages, and frames: all three send alike. */
  WebContents: {
    declaredAs: [...exported("WebContents"), ...exported("WebFrameMain")],
    from: [
      "BrowserWindow.webContents",
      "WebContents.mainFrame",
      ...exported("webContents").flatMap((name) => [`${name}.fromId()`, `${name}.getFocusedWebContents()`]),
      ...exported("ipcMain").flatMap((main) =>
        ["handle", "handleOnce", "on", "once"].flatMap((method) => parameters(`${main}.${method}`, [1])).map((path) => `${path}.sender`),
      ),
    ],
  },
  Port: {
    declaredAs: [...exported("MessagePortMain"), ...exported("UtilityProcess"), ...exported("ParentPort")],
    from: exported("utilityProcess").map((name) => `${name}.fork()`),
  },
};

/** Arguments after the channel are cloned. */
const boundaries: Boundary[] = [
  ...calls("IpcRenderer", ["invoke", "send", "sendSync", "sendToHost"], { payload: args(1, 2, 3, 4, 5), source }),
  ...calls("WebContents", ["send"], { payload: args(1, 2, 3, 4, 5), source }),
  ...["IpcRenderer", "WebContents"].flatMap((type) => calls(type, ["postMessage"], { payload: args(1), source })),
  ...calls("Port", ["postMessage"], { payload: args(0), source }),
];

/** Messages between the main process and its windows. */
export const electron: Engine = {
  name: "electron",
  title: "Electron",
  profile: {
    kind: "clone",
    payload: "structured clone",
    failure: {
      handle: 'The call fails with "An object could not be cloned", or what arrives of {handle} is dead',
    },
    remedy: "Keep it in one process, and send plain data",
  },
  types,
  boundaries,
};
