import type { HandlePackage } from "../schema.ts";

/** Remote shells, file transfer, directories and instruments. */
export const remote: readonly HandlePackage[] = [
  {
    package: "ssh2",
    mustBeClosed: true,
    source: "ssh2 1.17.0, @types/ssh2 1.15.6 index.d.ts",
    handles: [
      { name: "Client", form: "new", connect: "connect", what: "an SSH client", close: "end", opens: "on first use", clone: "dead object" },
      { name: "Server", form: "new", what: "an SSH server", close: "close", opens: "on first use" },
      {
        name: "Client.exec.argument[1].parameter[1]",
        form: "value",
        what: "an SSH channel",
        type: "ClientChannel",
        close: "close",
        opens: "at once",
      },
      {
        name: "Client.sftp.argument[0].parameter[1]",
        form: "value",
        what: "an SFTP session",
        type: "SFTPWrapper",
        close: "end",
        opens: "at once",
      },
    ],
  },
  {
    package: "node-ssh",
    mustBeClosed: true,
    source: "node-ssh 13.2.1 lib/typings/index.d.ts",
    handles: [{ name: "NodeSSH", form: "new", what: "an SSH client", close: "dispose", opens: "on first use" }],
  },
  {
    package: "ssh2-sftp-client",
    mustBeClosed: true,
    source: "ssh2-sftp-client 12.1.1, @types/ssh2-sftp-client 9.0.6 index.d.ts",
    handles: [{ name: "", form: "new", what: "an SFTP client", type: "sftp", close: "end", closeIsAsync: true, opens: "on first use" }],
  },
  {
    package: "basic-ftp",
    mustBeClosed: true,
    source: "basic-ftp 6.2.6 dist/index.d.ts",
    handles: [{ name: "Client", form: "new", what: "an FTP client", close: "close", opens: "on first use", clone: "throws" }],
  },
  {
    package: "ftp",
    mustBeClosed: true,
    source: "ftp 0.3.10, @types/ftp 0.3.36 index.d.ts",
    handles: [{ name: "", form: "new", what: "an FTP client", type: "Client", close: "end", opens: "on first use" }],
  },
  {
    package: "ldapjs",
    mustBeClosed: true,
    source: "ldapjs 3.0.7, @types/ldapjs 3.0.6 index.d.ts",
    handles: [
      { name: "createClient", form: "call", what: "an LDAP client", type: "Client", close: "unbind", opens: "at once" },
      { name: "createServer", form: "call", what: "an LDAP server", type: "Server", close: "close", opens: "on first use" },
    ],
  },
  {
    package: "ldapts",
    mustBeClosed: true,
    source: "ldapts 8.2.0 dist/index.d.ts",
    handles: [{ name: "Client", form: "new", what: "an LDAP client", close: "unbind", closeIsAsync: true, opens: "on first use" }],
  },
  {
    package: "telnet-client",
    mustBeClosed: true,
    source: "telnet-client 2.2.14 lib/index.d.ts",
    handles: [{ name: "Telnet", form: "new", what: "a Telnet client", close: "end", closeIsAsync: true, opens: "on first use" }],
  },
  {
    package: "net-snmp",
    source: "net-snmp 3.29.2, @types/net-snmp 3.23.0 index.d.ts",
    handles: [
      { name: "createSession", form: "call", what: "an SNMP session", type: "Session", close: "close", opens: "at once" },
      { name: "createV3Session", form: "call", what: "an SNMP session", type: "Session", close: "close", opens: "at once" },
    ],
  },
  {
    package: "node-opcua",
    source: "node-opcua 2.182.2 dist/index.d.ts",
    handles: [
      {
        name: "OPCUAClient.create",
        form: "call",
        what: "an OPC UA client",
        type: "OPCUAClient",
        close: "disconnect",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "modbus-serial",
    source: "modbus-serial 8.0.25 index.d.ts",
    handles: [{ name: "", form: "new", what: "a Modbus client", type: "ModbusRTU", close: "close", opens: "on first use" }],
  },
  {
    package: "webhdfs",
    source: "webhdfs 1.2.0 lib/webhdfs.js (JavaScript; it has no declarations)",
    handles: [{ name: "createClient", form: "call", what: "a WebHDFS client", opens: "on first use" }],
  },
];
