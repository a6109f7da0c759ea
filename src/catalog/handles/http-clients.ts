import type { HandlePackage } from "../schema.ts";

/** HTTP clients and the agents that pool their sockets. */
export const httpClients: readonly HandlePackage[] = [
  {
    package: "axios",
    isPerUse: true,
    source: "axios 1.21.1 index.d.ts",
    handles: [{ name: "create", form: "call", what: "an HTTP client", type: "AxiosInstance", opens: "on first use", clone: "throws" }],
  },
  {
    package: "undici",
    source: "undici 7.30.2 index.d.ts",
    handles: [
      {
        name: "Agent",
        form: "new",
        what: "an HTTP agent",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
        clone: "dead object",
      },
      { name: "Pool", form: "new", what: "an HTTP pool", close: "close", closeIsAsync: true, opens: "on first use", clone: "throws" },
      { name: "Client", form: "new", what: "an HTTP client", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "BalancedPool", form: "new", what: "an HTTP pool", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "ProxyAgent", form: "new", what: "a proxy agent", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "RetryAgent", form: "new", what: "an HTTP agent", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "EnvHttpProxyAgent", form: "new", what: "a proxy agent", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "MockAgent", form: "new", what: "a mock HTTP agent", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "WebSocket", form: "new", what: "a web socket", close: "close", opens: "at once" },
      { name: "EventSource", form: "new", what: "an event source", close: "close", opens: "at once" },
      {
        name: "getGlobalDispatcher",
        form: "call",
        what: "an HTTP agent",
        type: "Dispatcher",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      {
        name: "fetch",
        form: "await",
        what: "an HTTP response",
        type: "Response",
        close: "body.cancel",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "got",
    isPerUse: true,
    source: "got 14.6.6 dist/source/index.d.ts",
    handles: [
      { name: "extend", form: "call", what: "an HTTP client", type: "Got", opens: "on first use" },
      { name: "stream", form: "call", what: "an HTTP stream", type: "Request", close: "destroy", opens: "at once" },
      { name: "got.extend", form: "call", what: "an HTTP client", type: "Got", opens: "on first use" },
      { name: "got.stream", form: "call", what: "an HTTP stream", type: "Request", close: "destroy", opens: "at once" },
    ],
  },
  {
    package: "superagent",
    isPerUse: true,
    source: "superagent 10.4.2, @types/superagent 8.1.11 index.d.ts",
    handles: [{ name: "agent", form: "call", what: "an HTTP client", type: "Agent", opens: "on first use" }],
  },
  {
    package: "request",
    isPerUse: true,
    source: "request 2.88.2, @types/request 2.48.13 index.d.ts",
    handles: [
      { name: "defaults", form: "call", what: "an HTTP client", type: "RequestAPI", opens: "on first use" },
      { name: "jar", form: "call", what: "a cookie jar", type: "CookieJar", opens: "on first use" },
    ],
  },
  {
    package: "agentkeepalive",
    source: "agentkeepalive 4.6.0 index.d.ts",
    handles: [
      { name: "", form: "new", what: "an HTTP agent", type: "AgentKeepAlive", close: "destroy", opens: "on first use" },
      { name: "HttpAgent", form: "new", what: "an HTTP agent", close: "destroy", opens: "on first use" },
      { name: "HttpsAgent", form: "new", what: "an HTTPS agent", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "https-proxy-agent",
    source: "https-proxy-agent 9.1.0 dist/index.d.ts",
    handles: [{ name: "HttpsProxyAgent", form: "new", what: "a proxy agent", close: "destroy", opens: "on first use" }],
  },
  {
    package: "http-proxy-agent",
    source: "http-proxy-agent 9.1.0 dist/index.d.ts",
    handles: [{ name: "HttpProxyAgent", form: "new", what: "a proxy agent", close: "destroy", opens: "on first use" }],
  },
  {
    package: "socks-proxy-agent",
    source: "socks-proxy-agent 10.1.0 dist/index.d.ts",
    handles: [{ name: "SocksProxyAgent", form: "new", what: "a proxy agent", close: "destroy", opens: "on first use" }],
  },
  {
    package: "proxy-agent",
    source: "proxy-agent 8.0.2 dist/index.d.ts",
    handles: [{ name: "ProxyAgent", form: "new", what: "a proxy agent", close: "destroy", opens: "on first use" }],
  },
  {
    package: "graphql-request",
    source: "graphql-request 7.4.0 build/entrypoints/main.d.ts",
    handles: [{ name: "GraphQLClient", form: "new", what: "a GraphQL client", opens: "on first use" }],
  },
  {
    package: "@apollo/client",
    source: "@apollo/client 4.3.8 core/index.d.ts",
    handles: [{ name: "ApolloClient", form: "new", what: "a GraphQL client", close: "stop", opens: "on first use" }],
  },
  {
    package: "soap",
    isPerUse: true,
    source: "soap 1.13.0 lib/soap.d.ts",
    handles: [{ name: "createClientAsync", form: "await", what: "a SOAP client", type: "Client", opens: "at once" }],
  },
  {
    package: "@grpc/grpc-js",
    source: "@grpc/grpc-js 1.14.7 build/src/index.d.ts",
    handles: [
      { name: "Client", form: "new", what: "a gRPC client", close: "close", opens: "on first use", clone: "dead object" },
      { name: "Server", form: "new", what: "a gRPC server", close: "forceShutdown", opens: "on first use" },
      { name: "makeClientConstructor", form: "call", what: "a gRPC client class", type: "ServiceClientConstructor", opens: "on first use" },
      {
        name: "makeGenericClientConstructor",
        form: "call",
        what: "a gRPC client class",
        type: "ServiceClientConstructor",
        opens: "on first use",
      },
    ],
  },
  {
    package: "grpc",
    source: "grpc 1.24.11 index.d.ts",
    handles: [
      { name: "Client", form: "new", what: "a gRPC client", close: "close", opens: "on first use" },
      { name: "Server", form: "new", what: "a gRPC server", close: "forceShutdown", opens: "on first use" },
    ],
  },
  {
    package: "thrift",
    source: "thrift 0.24.0, @types/thrift 0.10.17 index.d.ts",
    handles: [
      { name: "createConnection", form: "call", what: "a Thrift connection", type: "Connection", close: "end", opens: "at once" },
      { name: "createHttpConnection", form: "call", what: "a Thrift connection", type: "HttpConnection", opens: "on first use" },
    ],
  },
];
