/**
 * The form of the catalogue: which expressions open a handle, which calls ship a function, and how each engine ships it.
 * The files beside this one hold data only; `catalog/index.ts` turns them into look-up tables.
 *
 * An **access path** names a value by the way to it: a package (or an engine's type), then members and calls.
 * `pg#Pool`, `node:fs#promises.open`, `skale#context()`, `RDD.map`, `node:net#createServer.argument[0].parameter[0]`,
 * `cloudflare:workers#WorkflowEntrypoint.override.run.parameter[1]` (a parameter of the method by which a subclass overrides `run`),
 * `node:net#Server.event.connection.parameter[0]` (what a listener of an event gets).
 * `Test.extend.argument[0].*.parameter[0]` (a parameter of a function among the options, under any name).
 * The default export and the namespace of a package are the same path (`pg#`), as they are under Node's interoperation.
 */

/** How an expression yields its handle: constructed, called, called and awaited, or just read. */
export type HandleForm = "new" | "call" | "await" | "value";

/** One expression that opens a handle. */
export interface HandleEntry {
  /** Access path below the package, without the package: `Pool`, `promises.open`, `Pool.connect` (a method of the type `Pool`), or empty for the default export. */
  readonly name: string;
  readonly form: HandleForm;
  /** Plain words with an article, as they stand in a message: "a PostgreSQL pool". */
  readonly what: string;
  /** The declared type of the handle, below the package: `WriteStream`. Methods of the handle are looked up under it. A type of another package is written in full: `node:http#Server`. Left out where it equals `name` and `form` is `new`. */
  readonly type?: string;
  /** Method that closes it; absent where there is none. `closeWith` names a function instead. */
  readonly close?: string;
  /** True where the close method returns a promise that has to be awaited. */
  readonly closeIsAsync?: boolean;
  /** Access path of a function that closes the handle when called with it: `node:fs#closeSync`. */
  readonly closeWith?: string;
  /** True where its methods return when all is done, or stands in line before the close: closing it right after them loses nothing. */
  readonly isSynchronous?: boolean;
  /** Where what it holds is in the memory of the process, so that each opening begins with nothing: always, or where it is given no name. */
  readonly inMemory?: "always" | "unnamed";
  /** Method that connects what was made before, and without which nothing works: `connect` of pg's `Client`. */
  readonly connect?: string;
  /** True where the package keeps the connection itself, and everything else of it goes through there: `mongoose.connect`. */
  readonly isKeptByPackage?: boolean;
  /** When the resource is really opened: at once, or at its first use. Neither kind can be shipped. */
  readonly opens?: "at once" | "on first use";
  /** What structured clone does to it: throws, needs a transfer list, or hands over a dead plain object without an error. Absent: not measured. */
  readonly clone?: "throws" | "needs transfer" | "dead object" | "number";
  /** Where the facts of this entry were read, if elsewhere than `HandlePackage.source`. */
  readonly source?: string;
}

/** The handles of one package. */
export interface HandlePackage {
  /** The name in import declarations: `pg`, `node:fs`; `global` for names that need no import. */
  readonly package: string;
  /** Other specifiers of the same module: `fs` for `node:fs`. */
  readonly aliases?: readonly string[];
  /** Where the facts were read: "@types/pg 8.15.5 index.d.ts". */
  readonly source: string;
  /** True where each use has one of its own, as a hash or a child process: opening many costs nothing that sharing one would save. */
  readonly isPerUse?: boolean;
  /** True where what is not closed stays open, or loses what was written: connections, files. Others are closed for good measure. */
  readonly mustBeClosed?: boolean;
  readonly handles: readonly HandleEntry[];
}

/** How an engine ships a task. Every field decides something in `travel/` or `findings/`, and nowhere else. */
export type Profile = EnvironmentProfile | SourceProfile | BundleProfile | CloneProfile | JournalProfile;

interface ProfileBase {
  readonly failure: Failures;
  /** What to do about a handle, as an imperative sentence without its full stop: "Open it on first use, or once per partition". */
  readonly remedy: string;
  /** How to open something once and not for each record, as an imperative sentence without its full stop. */
  readonly openOnce?: string;
  /** False where nobody waits for a promise that a task returns: the promise itself becomes the record. */
  readonly awaitsTasks?: boolean;
  /** Types of handles that arrive all the same, by access path: Cloudflare stores a `ReadableStream`. */
  readonly keeps?: readonly string[];
}

/** What the user will see; each is a sentence without its full stop. */
export interface Failures {
  /** A handle travels with the task, or is what a journal has to keep: about `{handle}` ("a file stream"). */
  readonly handle: string;
}

/**
 * A form of function or object that an engine cannot ship: the result of `bind`, whose text is native code; a method written
 * `f() {}`, whose text is no expression; an object whose class has `#private` members, which is rebuilt without them, or members that
 * are named by a symbol other than `Symbol.iterator`; a method that calls one of `super`, where it is met before its class, and an
 * accessor or a function in a field that does so, which no class ever reaches.
 */
export type RefusedForm = "bound" | "shorthand" | "private" | "symbol" | "super";

/** Captured values travel: Spark, Pulumi, Beam. */
export interface EnvironmentProfile extends ProfileBase {
  readonly kind: "environment";
  /** True where reading `p.f` ships only `f`; false where all of `p` goes along. */
  readonly narrows: boolean;
  /** True where the engine calls accessors on the driver while it serialises. */
  readonly runsAccessors: boolean;
  /** True where a class travels whole, whatever is read from it, and its static accessors are not called. Absent: as any object, or not known. */
  readonly shipsClassesWhole?: boolean;
  /**
   * How a class arrives that the task, or a function that it calls, constructs over there: as it is, or without what its fields are
   * declared with and without its base class. Absent: not known.
   */
  readonly constructs?: "whole" | "bare";
  readonly moduleScope: "travels" | "lost" | "imported again";
  /** What becomes of the lexical `this` of an arrow function. */
  readonly lexicalThis: "travels" | "refused" | "lost";
  /** True where a built-in module that was imported by namespace or by name cannot be shipped from an ECMAScript module; its default import can. */
  readonly needsDefaultImports?: boolean;
  /** Classes of the language whose objects arrive without what they keep inside, so that nothing can be read from them: `Map`, `Date`. */
  readonly loses?: readonly string[];
  /** True where a class travels only once the project has registered it with the engine. */
  readonly registersClasses?: boolean;
  /**
   * The function by which a project registers what the engine cannot serialise by itself: `requireForSerialization("node:fs", { fs })`.
   * Registered are the second argument and the values of its properties.
   */
  readonly registration?: string;
  /** The property that holds a class in a list of what the engine finds again by name: `builtin` of `{ name: "Job", builtin: Job }`. */
  readonly registeredAs?: string;
  /** What becomes of a field whose name starts with the prefix: it is left behind. */
  readonly transientPrefix?: string;
  readonly refuses: readonly RefusedForm[];
  /** Whether a function that runs once per partition may be asynchronous, so that the engine waits for it. Absent: it has none. */
  readonly partitionsWait?: "yes" | "no" | "unknown";
}

/** Only the function's text travels, and is evaluated over there: browsers, workerpool, skale. Captured values and `this` are lost. */
export interface SourceProfile extends ProfileBase {
  readonly kind: "source";
  /** What the text finds there: the global names of a browser's page, of Node, of the MongoDB shell, or of the language alone. */
  readonly globals: GlobalScope;
  /** Names that the engine itself puts around the function: `require`, `__dirname`. */
  readonly scope?: readonly string[];
  /** Names that a program of Node has without declaring them, and that are not there: measured. */
  readonly lacks?: readonly string[];
  readonly refuses: readonly RefusedForm[];
  /** True where a function among the arguments does not arrive. */
  readonly dropsFunctions?: boolean;
  /** True where the function finds Node's own modules by `process.getBuiltinModule`, which is there since Node 20.16 and 22.3. Absent: not measured. */
  readonly hasBuiltins?: boolean;
  /** True where a text among the arguments that reads like a function arrives as one. */
  readonly evaluatesTexts?: boolean;
  /**
   * True where a worker runs one task after the other, each in the global scope, so that what one of them puts on `globalThis` is there for
   * the next. It ends when nobody needs it any more, and waits for nothing that is still being written.
   */
  readonly keepsGlobals?: boolean;
  readonly failure: Failures & {
    /** The task mentions `{name}`, which is not over there. */
    readonly freeName: string;
  };
}

export type GlobalScope = "browser" | "node" | "mongo shell" | "language";

/** A compiler splits the code: function scope is serialised, module scope is imported again or serialised as well: Qwik, inline server actions, worklets. */
export interface BundleProfile extends ProfileBase {
  readonly kind: "bundle";
  /** True where the compiler captures `p.f`, and not all of `p`, if that is what is read. */
  readonly narrows: boolean;
  readonly moduleScope: "travels" | "imported again";
  /**
   * True where only components and hooks are resumed elsewhere, from what they have captured: an object is one and the same again for all
   * of their functions, but what the component itself made of it stays as it was.
   */
  readonly resumesComponents?: boolean;
}

/** No function travels; payloads do, cloned: workers, processes, activities of a workflow. */
export interface CloneProfile extends ProfileBase {
  readonly kind: "clone";
  /** How a payload is serialised. */
  readonly payload: "structured clone" | "JSON";
}

/**
 * The function runs where it was written, and its result is serialised into a journal. After a crash, a retry or a wait the body runs
 * again: finished steps do not, their results come back as plain data.
 */
export interface JournalProfile extends ProfileBase {
  readonly kind: "journal";
  /** True where a step runs elsewhere, and what it captures from the functions around it is serialised with the call. */
  readonly serialisesCaptures?: boolean;
}

/** A type of an engine: the receiver of its methods. */
export interface EngineType {
  /** Exported classes and interfaces by which an annotation or `new` is recognised: `skale#Dataset`. Includes re-exports. */
  readonly declaredAs: readonly string[];
  /** Access paths that yield it, beginning with a package or another type of the engine: `skale#context()`, `Context.parallelize()`. */
  readonly from: readonly string[];
  /** Methods that return the same type again: `filter`, `persist`. Methods named by a boundary with `returns` need not be listed. */
  readonly returnsItself?: readonly string[];
  /** Methods that run the work and bring its result to the driver, beside boundaries without `returns`: `collect`. */
  readonly actions?: readonly string[];
}

/** A variable that is taken for a receiver by its name alone, where nothing else is known of it. */
export interface ReceiverByName {
  readonly name: RegExp;
  /** A key of `Engine.types`. */
  readonly type: string;
  /** The method that gives it to a function that it is called with, if a name alone would say too little: `client.createFunction(…, ({ step }) => …)`. */
  readonly givenBy?: string;
}

/** One way to ship something. */
export interface Boundary {
  /** Access path of what is called, constructed or extended: `RDD.map`, `@pulumi/aws#lambda.CallbackFunction`; `jest-worker#Worker.*` for methods of any name that have no row of their own. */
  readonly callee: string;
  /** `new` also covers `super(…)` in a subclass. */
  readonly form: "call" | "new";
  /**
   * What is shipped, each a path below the call: `argument[0]`, `argument[1].callback`, `argument[1].callbackFactory.return`.
   * The value there may be a function, an instance, or an object whose methods run on the worker.
   */
  readonly tasks: readonly string[];
  /** Explicit channels beside the task: `argument[1]`. */
  readonly payload?: readonly string[];
  /** Where the list of what is handed over, and not copied, stands: `argument[1]`, `argument[1].transferList`. */
  readonly transfer?: string;
  /**
   * How the payload of a source engine reaches the task: as its one parameter, each argument from there on as one more parameter, a list
   * of all parameters, or an object whose keys are names that the task's text may use.
   */
  readonly passes?: "one" | "each" | "list" | "names";
  /** Where the one parameter of the task gets its value, if that is not what `payload` holds: `argument[1].data`. */
  readonly argument?: string;
  /** A list of functions whose texts go along under their own names: `argument[1].deps`. */
  readonly names?: string;
  /** Calls by which the file may give more such names to the result of this one. */
  readonly namesLater?: readonly NamesLater[];
  /** How many arguments the engine itself gives to the task, before those of the payload: the element of `page.$eval`. */
  readonly gives?: number;
  /** True where the declaration says of the task only that it is a function, so that TypeScript knows no types for its parameters. */
  readonly isUntyped?: boolean;
  /** True where the task's result is serialised and comes back: a handle in it is dead. */
  readonly returnsResult?: boolean;
  /** Functions that run on this side: `argument[2]`. Never tasks. */
  readonly runsHere?: readonly string[];
  /** An option that keeps the tasks on this side where `false` is written for it: `argument[0].parallel`. */
  readonly unlessOff?: string;
  /** Options that leave the tasks out where `true` is written for them: `argument[1].ignoreFunction`. */
  readonly unlessOn?: readonly string[];
  /** True where the texts of several calls may be put together into one, under the names of their variables. */
  readonly joinsTexts?: boolean;
  /** True where the call itself goes well, and the task fails later, each time that it is run over there: scripts that new pages begin with. */
  readonly failsLater?: boolean;
  /** The type of the result, a key of `Engine.types`. */
  readonly returns?: string;
  /** True where the call only registers the task, to be run when it is called: what stands around it is not replayed. */
  readonly onlyRegisters?: boolean;
  /** True where the task is what a journal replays, and not a step of that. */
  readonly isReplayed?: boolean;
  /** The task is called once per partition and gets all of its records. */
  readonly perPartition?: boolean;
  /** What a task per partition gets: a list, or an iterator that reads the records one by one, whose `map` runs nothing yet. */
  readonly records?: "array" | "iterator";
  /** The task is called once per record: the function itself, or of a shipped object the method of this name. */
  readonly perRecord?: "itself" | { readonly method: string };
  /** The task's result decides to which partition a record goes: all of it, or the first of a pair. */
  readonly key?: "result" | "first of pair";
  /** The method that does the same with a function that runs once per partition. */
  readonly hook?: PartitionHook;
  /** Methods of the shipped object that run before the first record of a bundle and after the last one. Nobody waits for what they give. */
  readonly bundle?: { readonly start: string; readonly finish: string };
  /** Where this was read: a file of the package, a page of its documentation. */
  readonly source: string;
}

/** Calls that give names to a function which was made before. */
export interface NamesLater {
  /** The names of the calls. */
  readonly calls: readonly string[];
  /** Whether they are methods of the function, or get it as their first argument. */
  readonly on: "receiver" | "argument";
  /** Where the names are, below such a call: `argument[0].dependencies`. */
  readonly path: string;
}

/** A method whose function gets all records of a partition, as an iterable. */
export interface PartitionHook {
  readonly method: string;
  /** What of a record goes on: what the task gives, each element of that, the record itself where the task gives true, or nothing. */
  readonly gives: "result" | "elements" | "record" | "nothing";
}

/** Something written on a function that ships it, where nothing is called. */
export interface Mark {
  /**
   * `directive`: a string at the top of its body. `decorator`: a call before a method. `attribute`: the function is given to an attribute
   * of a JSX element whose name ends so, in a file that imports from a package of the engine. `property`: the function is that property of
   * an object literal, under a name that means nothing else.
   */
  readonly by: "directive" | "decorator" | "attribute" | "property";
  /** The directive, the access path of what the decorator calls, the end of the attribute's name, or the path of the property: `$function.body`. */
  readonly name: string;
  /** True where a file that begins with the directive marks all functions that it exports. */
  readonly marksFiles?: boolean;
  /** True where the function's result is serialised and comes back. */
  readonly returnsResult?: boolean;
  /** True where the function is what a journal replays, and not a step of that. */
  readonly isReplayed?: boolean;
  /** The directive of those functions whose calls of the marked one serialise the arguments; others call it as any function. */
  readonly sendsArgumentsFrom?: string;
  readonly source: string;
}

/** A function of an engine that returns one of its arguments: `withName("save", f)`. */
export interface PassThrough {
  /** Access path of the function. */
  readonly callee: string;
  readonly argument: number;
}

/** An engine: its profile, its types and its boundaries. */
export interface Engine {
  readonly name: string;
  /** As it stands in a sentence: "Pulumi", "Apache Beam". */
  readonly title: string;
  readonly profile: Profile;
  readonly types: Readonly<Record<string, EngineType>>;
  readonly boundaries: readonly Boundary[];
  /** What ships a function without a call. */
  readonly marks?: readonly Mark[];
  /** True where its types are datasets, contexts and pipelines: descriptions of work that exist on the driver alone. */
  readonly describesWork?: boolean;
  /** Receivers that are recognised by their name: `page`. */
  readonly receivers?: readonly ReceiverByName[];
  /**
   * Access paths of functions that give names to the other side, each with the argument that is the name or an object whose keys are:
   * `Page.exposeFunction.argument[0]`.
   */
  readonly exposes?: readonly string[];
  readonly passesThrough?: readonly PassThrough[];
}
