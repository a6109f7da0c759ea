import type { HandlePackage } from "../schema.ts";

/** Web sockets and event streams over HTTP. */
export const webSockets: readonly HandlePackage[] = [
  {
    package: "ws",
    mustBeClosed: true,
    source: "ws 8.23.0, @types/ws 8.18.2 index.d.mts",
    handles: [
      { name: "WebSocket", form: "new", what: "a web socket", close: "close", opens: "at once", clone: "throws" },
      { name: "", form: "new", what: "a web socket", type: "WebSocket", close: "close", opens: "at once", clone: "throws" },
      { name: "WebSocketServer", form: "new", what: "a web socket server", close: "close", opens: "at once" },
      { name: "WebSocketServer.event.connection.parameter[0]", form: "value", what: "a web socket", type: "WebSocket", close: "close" },
      { name: "Server", form: "new", what: "a web socket server", close: "close", opens: "at once" },
      { name: "Server.event.connection.parameter[0]", form: "value", what: "a web socket", type: "WebSocket", close: "close" },
      { name: "createWebSocketStream", form: "call", what: "a web socket stream", close: "destroy", opens: "at once" },
    ],
  },
  {
    package: "isomorphic-ws",
    source: "isomorphic-ws 5.0.0 index.d.ts",
    handles: [{ name: "", form: "new", what: "a web socket", close: "close", opens: "at once" }],
  },
  {
    package: "faye-websocket",
    source: "faye-websocket 0.11.4 lib/faye/websocket/client.js and api.js (JavaScript; it has no declarations)",
    handles: [{ name: "Client", form: "new", what: "a web socket", close: "close", opens: "at once" }],
  },
  {
    package: "websocket",
    source: "websocket 1.0.35, @types/websocket 1.0.10 index.d.ts",
    handles: [
      { name: "client", form: "new", what: "a web socket client", close: "abort", opens: "on first use" },
      { name: "server", form: "new", what: "a web socket server", close: "shutDown", opens: "at once" },
      { name: "w3cwebsocket", form: "new", what: "a web socket", close: "close", opens: "at once" },
    ],
  },
  {
    package: "reconnecting-websocket",
    source: "reconnecting-websocket 4.4.0 dist/reconnecting-websocket.d.ts",
    handles: [{ name: "", form: "new", what: "a web socket", type: "ReconnectingWebSocket", close: "close", opens: "at once" }],
  },
  {
    package: "socket.io",
    source: "socket.io 4.8.4 dist/index.d.ts",
    handles: [
      { name: "Server", form: "new", what: "a Socket.IO server", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "Server.of", form: "call", what: "a Socket.IO namespace", type: "Namespace", opens: "on first use" },
    ],
  },
  {
    package: "engine.io",
    source: "engine.io 6.6.12 build/engine.io.d.ts",
    handles: [
      { name: "Server", form: "new", what: "an Engine.IO server", close: "close", opens: "on first use" },
      { name: "listen", form: "call", what: "an Engine.IO server", type: "Server", close: "close", opens: "at once" },
    ],
  },
  {
    package: "engine.io-client",
    source: "engine.io-client 6.6.8 build/esm/index.d.ts",
    handles: [{ name: "Socket", form: "new", what: "an Engine.IO socket", close: "close", opens: "at once" }],
  },
  {
    package: "socket.io-client",
    mustBeClosed: true,
    source: "socket.io-client 4.8.4 build/esm/index.d.ts",
    handles: [
      { name: "io", form: "call", what: "a Socket.IO socket", type: "Socket", close: "close", opens: "at once", clone: "throws" },
      { name: "", form: "call", what: "a Socket.IO socket", type: "Socket", close: "close", opens: "at once" },
      { name: "connect", form: "call", what: "a Socket.IO socket", type: "Socket", close: "close", opens: "at once" },
      { name: "Manager", form: "new", what: "a Socket.IO manager", close: "engine.close", opens: "at once" },
      { name: "Manager.socket", form: "call", what: "a Socket.IO socket", type: "Socket", close: "close", opens: "on first use" },
    ],
  },
  {
    package: "graphql-ws",
    source: "graphql-ws 6.4.2 dist/index.d.ts",
    handles: [
      {
        name: "createClient",
        form: "call",
        what: "a GraphQL client",
        type: "Client",
        close: "dispose",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "eventsource",
    source: "eventsource 4.1.1 dist/index.d.ts",
    handles: [{ name: "EventSource", form: "new", what: "an event source", close: "close", opens: "at once" }],
  },
];
