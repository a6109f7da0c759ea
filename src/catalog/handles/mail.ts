import type { HandlePackage } from "../schema.ts";

/** Mail transports and mailboxes. */
export const mail: readonly HandlePackage[] = [
  {
    package: "nodemailer",
    source: "nodemailer 10.6.0 dist/esm/nodemailer.d.ts",
    handles: [
      {
        name: "createTransport",
        form: "call",
        what: "a mail transport",
        type: "Mail",
        close: "close",
        opens: "on first use",
        clone: "throws",
      },
    ],
  },
  {
    package: "imapflow",
    mustBeClosed: true,
    source: "imapflow 2.10.2 dist/esm/imap-flow.d.ts",
    handles: [
      { name: "ImapFlow", form: "new", what: "an IMAP client", close: "logout", closeIsAsync: true, opens: "on first use" },
      {
        name: "ImapFlow.getMailboxLock",
        form: "await",
        what: "a mailbox lock",
        type: "MailboxLockObject",
        close: "release",
        opens: "at once",
      },
    ],
  },
  {
    package: "imap",
    mustBeClosed: true,
    source: "imap 0.8.19, @types/imap 0.8.43 index.d.ts",
    handles: [{ name: "", form: "new", what: "an IMAP client", type: "Connection", close: "end", opens: "on first use" }],
  },
];
