import type { HandlePackage } from "../schema.ts";

/** Files and archives that packages open. */
export const filePackages: readonly HandlePackage[] = [
  {
    package: "fs-extra",
    source: "fs-extra 11.4.1, @types/fs-extra 11.0.4 index.d.ts",
    handles: [
      { name: "createReadStream", form: "call", what: "a file stream", type: "ReadStream", close: "destroy", opens: "at once" },
      { name: "createWriteStream", form: "call", what: "a file stream", type: "WriteStream", close: "end", opens: "at once" },
      { name: "openSync", form: "call", what: "a file descriptor", type: "number", closeWith: "fs-extra#closeSync", opens: "at once" },
      { name: "open", form: "await", what: "a file descriptor", type: "number", closeWith: "fs-extra#close", opens: "at once" },
      { name: "opendirSync", form: "call", what: "an open directory", type: "Dir", close: "closeSync", opens: "at once" },
      { name: "opendir", form: "await", what: "an open directory", type: "Dir", close: "close", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "graceful-fs",
    source: "graceful-fs 4.2.12, @types/graceful-fs 4.1.9 index.d.ts",
    handles: [
      { name: "createReadStream", form: "call", what: "a file stream", type: "ReadStream", close: "destroy", opens: "at once" },
      { name: "createWriteStream", form: "call", what: "a file stream", type: "WriteStream", close: "end", opens: "at once" },
      { name: "openSync", form: "call", what: "a file descriptor", type: "number", closeWith: "graceful-fs#closeSync", opens: "at once" },
    ],
  },
  {
    package: "rotating-file-stream",
    source: "rotating-file-stream 3.2.10 dist/types/index.d.ts",
    handles: [
      { name: "createStream", form: "call", what: "a rotating file stream", type: "RotatingFileStream", close: "end", opens: "at once" },
    ],
  },
  {
    package: "tail",
    source: "tail 2.2.6, @types/tail 2.2.3 index.d.ts",
    handles: [{ name: "Tail", form: "new", what: "a file watcher", close: "unwatch", opens: "at once" }],
  },
  {
    package: "n-readlines",
    isPerUse: true,
    source: "n-readlines 3.4.1 readlines.d.ts",
    handles: [{ name: "", form: "new", what: "a line reader", type: "LineByLine", close: "close", opens: "at once" }],
  },
  {
    package: "lowdb",
    source: "lowdb 7.0.1 lib/index.d.ts",
    handles: [
      { name: "Low", form: "new", what: "a JSON database", opens: "on first use" },
      { name: "LowSync", form: "new", what: "a JSON database", opens: "on first use" },
    ],
  },
  {
    package: "lowdb/node",
    source: "lowdb 7.0.1 lib/node.d.ts",
    handles: [
      { name: "JSONFile", form: "new", what: "a JSON file", opens: "on first use" },
      { name: "JSONFilePreset", form: "await", what: "a JSON database", type: "Low", opens: "at once" },
    ],
  },
  {
    package: "csv-writer",
    isPerUse: true,
    source: "csv-writer 1.6.0 src/index.ts",
    handles: [
      { name: "createObjectCsvWriter", form: "call", what: "a CSV writer", type: "CsvWriter", opens: "on first use" },
      { name: "createArrayCsvWriter", form: "call", what: "a CSV writer", type: "CsvWriter", opens: "on first use" },
    ],
  },
  {
    package: "csv-parse",
    isPerUse: true,
    source: "csv-parse 7.0.3 lib/index.d.ts",
    handles: [{ name: "parse", form: "call", what: "a CSV parser", type: "Parser", close: "destroy", opens: "on first use" }],
  },
  {
    package: "fast-csv",
    isPerUse: true,
    source: "fast-csv 5.0.8 build/src/index.d.ts",
    handles: [
      { name: "format", form: "call", what: "a CSV stream", type: "CsvFormatterStream", close: "end", opens: "on first use" },
      { name: "parse", form: "call", what: "a CSV stream", type: "CsvParserStream", close: "destroy", opens: "on first use" },
      { name: "parseStream", form: "call", what: "a CSV stream", type: "CsvParserStream", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "exceljs",
    isPerUse: true,
    source: "exceljs 4.4.0 index.d.ts",
    handles: [
      { name: "stream.xlsx.WorkbookWriter", form: "new", what: "a workbook writer", close: "commit", closeIsAsync: true, opens: "at once" },
      { name: "stream.xlsx.WorkbookReader", form: "new", what: "a workbook reader", opens: "at once" },
    ],
  },
  {
    package: "parquetjs",
    mustBeClosed: true,
    source: "parquetjs 0.11.2, @types/parquetjs 0.10.6 index.d.ts",
    handles: [
      {
        name: "ParquetWriter.openFile",
        form: "await",
        what: "a Parquet writer",
        type: "ParquetWriter",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "ParquetReader.openFile",
        form: "await",
        what: "a Parquet reader",
        type: "ParquetReader",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "@dsnp/parquetjs",
    mustBeClosed: true,
    source: "@dsnp/parquetjs 1.8.8 dist/parquet.d.ts",
    handles: [
      {
        name: "ParquetWriter.openFile",
        form: "await",
        what: "a Parquet writer",
        type: "ParquetWriter",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "ParquetReader.openFile",
        form: "await",
        what: "a Parquet reader",
        type: "ParquetReader",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "tar",
    isPerUse: true,
    source: "tar 7.5.23 dist/esm/index.d.ts",
    handles: [{ name: "extract", form: "call", what: "an archive stream", type: "Unpack", close: "end", opens: "on first use" }],
  },
  {
    package: "archiver",
    isPerUse: true,
    source: "archiver 8.0.0, @types/archiver 8.0.0 index.d.ts",
    handles: [
      {
        name: "",
        form: "call",
        what: "an archive",
        type: "Archiver",
        close: "finalize",
        closeIsAsync: true,
        opens: "on first use",
        source: "@types/archiver 7.0.0 index.d.ts",
      },
      { name: "Archiver", form: "new", what: "an archive", close: "finalize", closeIsAsync: true, opens: "on first use" },
      { name: "ZipArchive", form: "new", what: "an archive", close: "finalize", closeIsAsync: true, opens: "on first use" },
      { name: "TarArchive", form: "new", what: "an archive", close: "finalize", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "unzipper",
    isPerUse: true,
    source: "unzipper 0.12.5, @types/unzipper 0.10.11 index.d.ts",
    handles: [
      { name: "Parse", form: "call", what: "an unzip stream", type: "ParseStream", close: "destroy", opens: "on first use" },
      { name: "Extract", form: "call", what: "an unzip stream", type: "ParseStream", close: "destroy", opens: "on first use" },
      { name: "Open.file", form: "await", what: "a zip file", type: "CentralDirectory", opens: "at once" },
    ],
  },
  {
    package: "sharp",
    isPerUse: true,
    source: "sharp 0.35.5 dist/index.d.mts",
    handles: [{ name: "", form: "call", what: "an image pipeline", type: "Sharp", close: "destroy", opens: "on first use" }],
  },
];
