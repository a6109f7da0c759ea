import type { HandlePackage } from "../schema.ts";

/** TCP, TLS, UDP, QUIC and DNS sockets of Node, and their servers. */
export const sockets: readonly HandlePackage[] = [
  {
    package: "node:net",
    aliases: ["net"],
    source: "@types/node 26.6.6 net.d.ts",
    handles: [
      { name: "connect", form: "call", what: "a TCP socket", type: "Socket", close: "destroy", opens: "at once" },
      { name: "createConnection", form: "call", what: "a TCP socket", type: "Socket", close: "destroy", opens: "at once" },
      { name: "Socket", form: "new", what: "a TCP socket", close: "destroy", opens: "on first use", clone: "throws" },
      { name: "BoundSocket", form: "new", what: "a bound socket", close: "close", opens: "at once" },
      {
        name: "createServer",
        form: "call",
        what: "a TCP server",
        type: "Server",
        close: "close",
        opens: "on first use",
        clone: "dead object",
      },
      { name: "createServer.argument[0].parameter[0]", form: "value", what: "a TCP socket", type: "Socket", close: "destroy" },
      { name: "createServer.argument[1].parameter[0]", form: "value", what: "a TCP socket", type: "Socket", close: "destroy" },
      { name: "Server", form: "new", what: "a TCP server", close: "close", opens: "on first use" },
      { name: "Server.event.connection.parameter[0]", form: "value", what: "a TCP socket", type: "Socket", close: "destroy" },
      { name: "Server.listen", form: "call", what: "a TCP server", type: "Server", close: "close", opens: "at once" },
    ],
  },
  {
    package: "node:tls",
    aliases: ["tls"],
    source: "@types/node 26.6.6 tls.d.ts",
    handles: [
      { name: "connect", form: "call", what: "a TLS socket", type: "TLSSocket", close: "destroy", opens: "at once" },
      { name: "TLSSocket", form: "new", what: "a TLS socket", close: "destroy", opens: "on first use" },
      { name: "createServer", form: "call", what: "a TLS server", type: "Server", close: "close", opens: "on first use", clone: "throws" },
      { name: "createServer.argument[0].parameter[0]", form: "value", what: "a TLS socket", type: "TLSSocket", close: "destroy" },
      { name: "createServer.argument[1].parameter[0]", form: "value", what: "a TLS socket", type: "TLSSocket", close: "destroy" },
      { name: "Server", form: "new", what: "a TLS server", close: "close", opens: "on first use" },
      { name: "Server.event.secureConnection.parameter[0]", form: "value", what: "a TLS socket", type: "TLSSocket", close: "destroy" },
      { name: "createSecureContext", form: "call", what: "a TLS context", type: "SecureContext", opens: "on first use", clone: "throws" },
    ],
  },
  {
    package: "node:dgram",
    aliases: ["dgram"],
    source: "@types/node 26.6.6 dgram.d.ts",
    handles: [
      {
        name: "createSocket",
        form: "call",
        what: "a UDP socket",
        type: "Socket",
        close: "close",
        opens: "on first use",
        clone: "dead object",
      },
      { name: "Socket", form: "new", what: "a UDP socket", close: "close", opens: "on first use" },
    ],
  },
  {
    package: "node:dns",
    isPerUse: true,
    aliases: ["dns"],
    source: "@types/node 26.6.6 dns.d.ts",
    handles: [
      { name: "Resolver", form: "new", what: "a DNS resolver", close: "cancel", opens: "on first use", clone: "throws" },
      { name: "promises.Resolver", form: "new", what: "a DNS resolver", close: "cancel", opens: "on first use" },
    ],
  },
  {
    package: "node:dns/promises",
    isPerUse: true,
    aliases: ["dns/promises"],
    source: "@types/node 26.6.6 dns/promises.d.ts",
    handles: [{ name: "Resolver", form: "new", what: "a DNS resolver", close: "cancel", opens: "on first use" }],
  },
  {
    package: "node:quic",
    source: "@types/node 26.6.6 quic.d.ts",
    handles: [
      { name: "connect", form: "await", what: "a QUIC session", type: "QuicSession", close: "close", closeIsAsync: true, opens: "at once" },
      {
        name: "listen",
        form: "await",
        what: "a QUIC endpoint",
        type: "QuicEndpoint",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      { name: "QuicEndpoint", form: "new", what: "a QUIC endpoint", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "QuicSession", form: "new", what: "a QUIC session", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "QuicStream", form: "new", what: "a QUIC stream", close: "destroy", opens: "at once" },
    ],
  },
];
