import { spawn, type ChildProcess } from "node:child_process";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
  CodeAction,
  type Diagnostic,
  type InitializeParams,
  type LSPObject,
  type ProtocolConnection,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { cleanEnvironment } from "./command.ts";
import type { Project } from "./project.ts";
import { applyTextEdits } from "./text-edits.ts";

const languages: Readonly<Record<string, string>> = { ".ts": "typescript", ".js": "javascript" };

interface OpenDocument {
  readonly version: number;
  readonly text: string;
}

/** The ESLint settings of VS Code, as its extension has them by default. */
const settings: LSPObject = {
  validate: "on",
  packageManager: "npm",
  useESLintClass: false,
  experimental: {},
  codeAction: { disableRuleComment: { enable: true, location: "separateLine", commentStyle: "line" }, showDocumentation: { enable: true } },
  codeActionOnSave: { mode: "all" },
  format: false,
  quiet: false,
  onIgnoredFiles: "off",
  options: {},
  rulesCustomizations: [],
  run: "onType",
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workingDirectory: { mode: "location" },
};

/** An editor without a window: it has texts open, and the real ESLint language server beside it. */
export class Editor {
  /** What the server has logged: where a crash of the plugin would be told. */
  readonly log: string[] = [];
  private readonly project: Project;
  private readonly child: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly documents = new Map<string, OpenDocument>();

  private constructor(project: Project, child: ChildProcess, connection: ProtocolConnection) {
    this.project = project;
    this.child = child;
    this.connection = connection;
  }

  /** Starts the language server of a project and shakes hands with it. */
  static async start(project: Project): Promise<Editor> {
    const child = spawn(project.bin("vscode-eslint-language-server"), ["--stdio"], {
      cwd: project.folder,
      env: cleanEnvironment(),
      stdio: "pipe",
    });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const editor = new Editor(project, child, connection);
    child.stderr.on("data", (chunk: Buffer) => editor.log.push(chunk.toString()));
    await editor.shakeHands();
    return editor;
  }

  private async shakeHands(): Promise<void> {
    const workspaceFolder = { name: "multiplier", uri: pathToFileURL(this.project.folder).href };
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ ...settings, workspaceFolder })));
    this.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      this.apply(edit);
      return { applied: true };
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    this.connection.onUnhandledNotification(() => undefined);
    this.connection.listen();
    // `rootUri` is deprecated, and its type does not say that it may be left out.
    const parameters: Omit<InitializeParams, "rootUri"> = {
      processId: process.pid,
      workspaceFolders: [workspaceFolder],
      capabilities: {
        workspace: { applyEdit: true, configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
        textDocument: {
          diagnostic: { relatedDocumentSupport: false },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll.eslint"] } } },
        },
      },
    };
    await this.connection.sendRequest(InitializeRequest.method, parameters);
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  /** Opens a file with the text on disk, or with one that was never saved. */
  async open(file: string, text?: string): Promise<void> {
    const shown = text ?? (await this.project.read(file));
    this.documents.set(file, { version: 1, text: shown });
    const languageId = languages[extname(file)] ?? "plaintext";
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file), languageId, version: 1, text: shown },
    });
  }

  /** Types: the whole text is replaced, and not saved. */
  async type(file: string, text: string): Promise<void> {
    const version = this.document(file).version + 1;
    this.documents.set(file, { version, text });
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file), version },
      contentChanges: [{ text }],
    });
  }

  text(file: string): string {
    return this.document(file).text;
  }

  /** The squiggles of a file. */
  async diagnostics(file: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: this.uri(file) } });
    if (report.kind !== "full") throw new Error("The server gave no full report.");
    return report.items;
  }

  /** What the light bulb at a squiggle offers. */
  async actions(file: string, diagnostic: Diagnostic): Promise<CodeAction[]> {
    const offered = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri(file) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], only: ["quickfix"] },
    });
    return (offered ?? []).filter((action) => CodeAction.is(action));
  }

  /** Takes an offer: the text changes as it would on the screen. */
  async take({ edit, command }: CodeAction): Promise<void> {
    if (edit !== undefined) this.apply(edit);
    if (command === undefined) return;
    await this.connection.sendRequest(ExecuteCommandRequest.type, { command: command.command, arguments: command.arguments ?? [] });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }

  private apply({ changes = {}, documentChanges = [] }: WorkspaceEdit): void {
    for (const [uri, edits] of Object.entries(changes)) this.applyTo(uri, edits);
    for (const change of documentChanges) {
      if (!TextDocumentEdit.is(change)) throw new Error("The server wanted to change files.");
      this.applyTo(change.textDocument.uri, change.edits);
    }
  }

  private applyTo(uri: string, edits: TextDocumentEdit["edits"]): void {
    for (const [file, { version, text }] of this.documents) {
      if (this.uri(file) === uri) this.documents.set(file, { version, text: applyTextEdits(text, edits) });
    }
  }

  private uri(file: string): string {
    return pathToFileURL(this.project.path(file)).href;
  }

  private document(file: string): OpenDocument {
    const document = this.documents.get(file);
    if (document === undefined) throw new Error(`${file} is not open.`);
    return document;
  }
}
