/** A browser without a browser: what is evaluated is called where it stands, with the very values that it is given. */

class Handle {
  constructor(value) {
    this.value = value;
  }
  async evaluate(task, ...given) {
    return task(this.value, ...given.map(valueOf));
  }
  async evaluateHandle(task, ...given) {
    return new Handle(await this.evaluate(task, ...given));
  }
  async jsonValue() {
    return this.value;
  }
  async getProperty(name) {
    return new Handle(this.value[name]);
  }
  async dispose() {}
}

/** Handles are given as what they stand for, also within an object. */
function valueOf(given) {
  if (given instanceof Handle) return given.value;
  if (given === null || Object.getPrototypeOf(given) !== Object.prototype) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, valueOf(value)]));
}

/** The elements of a text without nesting: `<i class="tug">2</i>`. */
function elementsIn(html) {
  return [...html.matchAll(/<(?<tag>\w+)(?: class="(?<className>\w+)")?>(?<textContent>[^<]*)</gu)].map(({ groups }) => ({ ...groups }));
}

class Page {
  constructor({ optionsFirst }) {
    this.optionsFirst = optionsFirst;
  }
  async setContent(html) {
    const elements = elementsIn(html);
    globalThis.document.elements = elements;
  }
  async evaluate(task, ...given) {
    return typeof task === "string" ? globalThis.eval(task) : task(...given.map(valueOf));
  }
  async evaluateHandle(task, ...given) {
    return new Handle(await this.evaluate(task, ...given));
  }
  async waitForFunction(task, ...given) {
    return new Handle(await this.evaluate(task, ...(this.optionsFirst ? given.slice(1) : given)));
  }
  async addInitScript(task, ...given) {
    await this.evaluate(task, ...given);
  }
  async evaluateOnNewDocument(task, ...given) {
    await this.evaluate(task, ...given);
  }
  async exposeFunction(name, task) {
    globalThis[name] = task;
  }
  async exposeBinding(name, task) {
    globalThis[name] = (...given) => task({ page: this }, ...given);
  }
  async $(selector) {
    return new Handle(globalThis.document.querySelector(selector));
  }
  async $eval(selector, task, ...given) {
    return task(globalThis.document.querySelector(selector), ...given);
  }
  async $$eval(selector, task, ...given) {
    return task(globalThis.document.querySelectorAll(selector), ...given);
  }
  locator(selector) {
    const found = () => globalThis.document.querySelector(selector);
    return {
      first() {
        return this;
      },
      setTimeout() {
        return this;
      },
      evaluate: async (task, ...given) => task(found(), ...given),
      evaluateAll: async (task, ...given) => task(globalThis.document.querySelectorAll(selector), ...given),
      map: (task) => ({ wait: async () => task(found()) }),
      filter: (task) => ({ map: (change) => ({ wait: async () => (task(found()) ? change(found()) : undefined) }) }),
    };
  }
  on(event, listener) {
    this.listener = listener;
  }
  mainFrame() {
    return this;
  }
  async goto() {}
}

/** What the programs expect of a page. Everything else that they leave behind is theirs. */
function open() {
  globalThis.window = globalThis;
  globalThis.document = {
    title: "",
    elements: [],
    querySelectorAll: (selector) => document.elements.filter(({ tag, className }) => selector === tag || selector === `.${className}`),
    querySelector: (selector) => document.querySelectorAll(selector)[0] ?? null,
  };
}

export async function start({ engine }) {
  open();
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const page = new Page({ optionsFirst: engine === "puppeteer-core" });
  const context = { newPage: async () => page, exposeFunction: (name, task) => page.exposeFunction(name, task) };
  globalThis.harbourBrowser = { newPage: async () => page, newContext: async () => context };
  return {
    call: (task, input) => task(input),
    between: async () => {
      for (const name of Object.getOwnPropertyNames(globalThis))
        if (!before.has(name) && name !== "harbourBrowser") delete globalThis[name];
      open();
    },
    end: async () => {},
  };
}
