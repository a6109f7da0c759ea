import type { HandlePackage } from "../schema.ts";

/** Loggers and their transports. */
export const loggers: readonly HandlePackage[] = [
  {
    package: "pino",
    source: "pino 10.4.0 pino.d.ts",
    handles: [
      { name: "", form: "call", what: "a logger", type: "Logger", opens: "on first use", clone: "throws" },
      { name: "pino", form: "call", what: "a logger", type: "Logger", opens: "on first use", clone: "throws" },
      { name: "destination", form: "call", what: "a log file", close: "end", opens: "at once" },
      { name: "transport", form: "call", what: "a log transport", close: "end", opens: "at once" },
      { name: "multistream", form: "call", what: "a log stream", type: "MultiStreamRes", close: "end", opens: "at once" },
      { name: "Logger.child", form: "call", what: "a logger", type: "Logger", opens: "on first use" },
    ],
  },
  {
    package: "pino-pretty",
    isPerUse: true,
    source: "pino-pretty 13.2.0 index.d.ts",
    handles: [{ name: "", form: "call", what: "a log stream", type: "PrettyStream", close: "end", opens: "at once" }],
  },
  {
    package: "winston",
    source: "winston 3.19.0 index.d.ts",
    handles: [
      { name: "createLogger", form: "call", what: "a logger", type: "Logger", close: "close", opens: "on first use", clone: "throws" },
      {
        name: "transports.File",
        form: "new",
        what: "a log file",
        type: "transports.FileTransportInstance",
        close: "close",
        opens: "at once",
      },
      {
        name: "transports.Console",
        form: "new",
        what: "a log transport",
        type: "transports.ConsoleTransportInstance",
        close: "close",
        opens: "on first use",
      },
      {
        name: "transports.Http",
        form: "new",
        what: "a log transport",
        type: "transports.HttpTransportInstance",
        close: "close",
        opens: "on first use",
      },
      {
        name: "transports.Stream",
        form: "new",
        what: "a log transport",
        type: "transports.StreamTransportInstance",
        close: "close",
        opens: "on first use",
      },
      { name: "Container", form: "new", what: "a logger container", close: "close", opens: "on first use" },
      { name: "Logger", form: "new", what: "a logger", close: "close", opens: "on first use" },
      { name: "Logger.child", form: "call", what: "a logger", type: "Logger", close: "close", opens: "at once" },
    ],
  },
  {
    package: "winston-daily-rotate-file",
    source: "winston-daily-rotate-file 5.0.0 index.d.ts",
    handles: [{ name: "", form: "new", what: "a log file", type: "DailyRotateFile", close: "close", opens: "at once" }],
  },
  {
    package: "bunyan",
    source: "bunyan 2.0.5, @types/bunyan 1.8.11 index.d.ts",
    handles: [
      { name: "createLogger", form: "call", what: "a logger", type: "Logger", opens: "at once" },
      { name: "", form: "new", what: "a logger", type: "Logger", opens: "at once" },
      { name: "RotatingFileStream", form: "new", what: "a log file", close: "end", opens: "at once" },
      { name: "Logger.child", form: "call", what: "a logger", type: "Logger", opens: "at once" },
    ],
  },
  {
    package: "log4js",
    source: "log4js 6.9.1 types/log4js.d.ts",
    handles: [
      { name: "getLogger", form: "call", what: "a logger", type: "Logger", opens: "at once" },
      { name: "configure", form: "call", what: "a logging configuration", type: "Log4js", close: "shutdown", opens: "at once" },
    ],
  },
  {
    package: "fluent-logger",
    source: "fluent-logger 3.4.1 lib/index.d.ts",
    handles: [{ name: "createFluentSender", form: "call", what: "a Fluentd sender", type: "FluentSender", close: "end", opens: "at once" }],
  },
  {
    package: "syslog-client",
    source: "syslog-client 1.1.1, @types/syslog-client 1.1.5 index.d.ts",
    handles: [{ name: "createClient", form: "call", what: "a syslog client", type: "Client", close: "close", opens: "at once" }],
  },
];
