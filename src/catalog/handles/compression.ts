import type { HandlePackage } from "../schema.ts";

/** Compression streams and archives. */
export const compression: readonly HandlePackage[] = [
  {
    package: "node:zlib",
    aliases: ["zlib"],
    source: "@types/node 26.6.6 zlib.d.ts",
    handles: [
      { name: "createGzip", form: "call", what: "a gzip stream", type: "Gzip", close: "close", opens: "on first use", clone: "throws" },
      { name: "createGunzip", form: "call", what: "a gunzip stream", type: "Gunzip", close: "close", opens: "on first use" },
      { name: "createDeflate", form: "call", what: "a deflate stream", type: "Deflate", close: "close", opens: "on first use" },
      { name: "createInflate", form: "call", what: "an inflate stream", type: "Inflate", close: "close", opens: "on first use" },
      { name: "createDeflateRaw", form: "call", what: "a deflate stream", type: "DeflateRaw", close: "close", opens: "on first use" },
      { name: "createInflateRaw", form: "call", what: "an inflate stream", type: "InflateRaw", close: "close", opens: "on first use" },
      { name: "createUnzip", form: "call", what: "an unzip stream", type: "Unzip", close: "close", opens: "on first use" },
      { name: "createBrotliCompress", form: "call", what: "a Brotli stream", type: "BrotliCompress", close: "close", opens: "on first use" },
      { name: "createBrotliDecompress", form: "call", what: "a Brotli stream", type: "BrotliDecompress", close: "close", opens: "on first use" },
      { name: "createZstdCompress", form: "call", what: "a Zstandard stream", type: "ZstdCompress", close: "close", opens: "on first use" },
      { name: "createZstdDecompress", form: "call", what: "a Zstandard stream", type: "ZstdDecompress", close: "close", opens: "on first use" },
      { name: "Gzip", form: "new", what: "a gzip stream", close: "close", opens: "on first use" },
      { name: "Gunzip", form: "new", what: "a gunzip stream", close: "close", opens: "on first use" },
      { name: "Deflate", form: "new", what: "a deflate stream", close: "close", opens: "on first use" },
      { name: "Inflate", form: "new", what: "an inflate stream", close: "close", opens: "on first use" },
      { name: "DeflateRaw", form: "new", what: "a deflate stream", close: "close", opens: "on first use" },
      { name: "InflateRaw", form: "new", what: "an inflate stream", close: "close", opens: "on first use" },
      { name: "Unzip", form: "new", what: "an unzip stream", close: "close", opens: "on first use" },
      { name: "BrotliCompress", form: "new", what: "a Brotli stream", close: "close", opens: "on first use" },
      { name: "BrotliDecompress", form: "new", what: "a Brotli stream", close: "close", opens: "on first use" },
      { name: "ZstdCompress", form: "new", what: "a Zstandard stream", close: "close", opens: "on first use" },
      { name: "ZstdDecompress", form: "new", what: "a Zstandard stream", close: "close", opens: "on first use" },
      { name: "ZipFile", form: "new", what: "a zip file", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "createZipArchive", form: "call", what: "a zip stream", close: "destroy", opens: "on first use" },
      { name: "zipFiles", form: "call", what: "a zip stream", close: "destroy", opens: "on first use" },
    ],
  },
];
