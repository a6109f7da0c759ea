import type { RepairedProgram } from "./program.ts";

/** Programs and what the lazy accessor makes of them: writing. */
export const writingPrograms: readonly RepairedProgram[] = [
  {
    name: "comments everywhere",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
/* a */ class /* b */ P /* c */ {
  // d
  /** e */
  private /* f */ log: /* g */ fs.WriteStream; // h
  // i
  constructor(/* j */) { // k
    // l
    this.log = /* m */ fs.createWriteStream(/* n */ "a" /* o */); // p
    // q
  } // r
  // s
  m(x: number) { /* t */
    this.log.write(String(x)); // u
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
/* a */ class /* b */ P /* c */ {
  // d
  /** e */
  /* f */
  /* g */
  // l
  /* m */
  // p
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(/* n */ "a" /* o */);
    return this._log;
  } // h
  // i
  constructor(/* j */) { // k
    // q
  } // r
  // s
  m(x: number) { /* t */
    this.log.write(String(x)); // u
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "comments at the ends of lines",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private log = fs.createWriteStream("a"); // the log
  private factor = 2; // the factor
  m(x: number) {
    this.log.write(String(x));
    return x * this.factor;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  } // the log
  private factor = 2; // the factor
  m(x: number) {
    this.log.write(String(x));
    return x * this.factor;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "comments in a constructor that goes away",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private log: fs.WriteStream;
  constructor() {
    // Opens the log.
    this.log = fs.createWriteStream("a"); // the log
  }
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  // Opens the log.
  // the log
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "no semicolons, in JavaScript",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs"
class P {
	constructor() {
		this.log = fs.createWriteStream("a.log")
	}

	m(x) {
		this.log.write(String(x))
		return x * 2
	}
}
const p = new P()
rdd.map((x) => p.m(x))
`,
    after: `import fs from "node:fs"
class P {
	get log() {
		if (this._log === undefined) this._log = fs.createWriteStream("a.log")
		return this._log
	}

	m(x) {
		this.log.write(String(x))
		return x * 2
	}
}
const p = new P()
rdd.map((x) => p.m(x))
`,
  },
  {
    name: "no semicolons",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs"
declare const rdd: RDD<number>
class P {
  log = fs.createWriteStream("a.log")
  factor = 2
  m(x: number) {
    this.log.write(String(x))
    return x * this.factor
  }
}
const p = new P()
rdd.map((x) => p.m(x))
`,
    after: `import fs from "node:fs"
declare const rdd: RDD<number>
class P {
  private _log?: fs.WriteStream
  get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a.log")
    return this._log
  }
  factor = 2
  m(x: number) {
    this.log.write(String(x))
    return x * this.factor
  }
}
const p = new P()
rdd.map((x) => p.m(x))
`,
  },
  {
    name: "a class on one line",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P { log = fs.createWriteStream("a"); m(x: number) { this.log.write(String(x)); return x; } }
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P { private _log?: fs.WriteStream; get log(): fs.WriteStream { if (this._log === undefined) this._log = fs.createWriteStream("a"); return this._log; } m(x: number) { this.log.write(String(x)); return x; } }
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
];
