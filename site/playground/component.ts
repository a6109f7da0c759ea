import { useData, withBase } from "vitepress";
import { computed, defineComponent, h, nextTick, onBeforeUnmount, onMounted, ref, shallowRef, type VNode } from "vue";
import { draftOf, hashOf, type Draft } from "./address.ts";
import type { Editor } from "./editor.ts";
import type { Inspected } from "./inspected.ts";
import type { Inspector } from "./inspector.ts";
import { kindTitles, programs } from "./programs.ts";
import { reportList } from "./report-list.ts";
import { taskTrees } from "./task-tree.ts";

/** How long nothing has to be typed until the program is looked at, in milliseconds. */
const pause = 250;

const nothing: Inspected = { problem: null, reports: [], pictures: [] };
const [firstProgram] = programs;
const start: Draft = { code: firstProgram?.code ?? "", language: firstProgram?.language ?? "js", preset: "recommended" };

/** The playground as a component of the site. The editor and the analysis are loaded in the browser alone. */
export const Playground = defineComponent({
  name: "Playground",
  setup() {
    const draft = shallowRef<Draft>(start);
    const inspected = shallowRef<Inspected>(nothing);
    const failure = ref<string | null>(null);
    const isBusy = ref(true);
    const isCopied = ref(false);
    const host = ref<HTMLElement>();
    /** The text that `inspected` belongs to: offers are applied to it and to no other. */
    const looked = ref("");
    const engine = computed(
      () => programs.find(({ code, language }) => code === draft.value.code && language === draft.value.language)?.engine ?? "",
    );
    let editor: Editor | undefined;
    let inspector: Inspector | undefined;
    let timer: number | undefined;

    const look = (): void => {
      looked.value = draft.value.code;
      inspector?.ask(draft.value);
    };
    const change = (next: Partial<Draft>): void => {
      draft.value = { ...draft.value, ...next };
      isBusy.value = true;
      isCopied.value = false;
      window.clearTimeout(timer);
      timer = window.setTimeout(look, pause);
    };
    const open = (next: Draft): void => {
      change(next);
      editor?.setText(next.code, next.language);
    };
    const fromAddress = async (): Promise<void> => {
      const found = await draftOf(window.location.hash.slice(1));
      if (found !== null) open(found);
    };
    const followAddress = (): void => {
      void fromAddress();
    };

    onMounted(async () => {
      const [{ openEditor }, { Inspector: Asking }, found] = await Promise.all([
        import("./editor.ts"),
        import("./inspector.ts"),
        draftOf(window.location.hash.slice(1)),
      ]);
      if (host.value === undefined) return;
      if (found !== null) draft.value = found;
      editor = openEditor(host.value, draft.value, (code) => {
        if (code !== draft.value.code) change({ code });
      });
      inspector = new Asking(withBase("/playground/worker.js"), (answer) => {
        isBusy.value = false;
        failure.value = "failure" in answer ? answer.failure : null;
        inspected.value = "failure" in answer ? nothing : answer;
        if (looked.value === draft.value.code) editor?.show(inspected.value.reports);
      });
      look();
      window.addEventListener("hashchange", followAddress);
    });
    onBeforeUnmount(() => {
      window.removeEventListener("hashchange", followAddress);
      window.clearTimeout(timer);
      editor?.destroy();
      inspector?.close();
    });

    const share = async (): Promise<void> => {
      const url = new URL(window.location.href);
      url.hash = await hashOf(draft.value);
      window.history.replaceState(window.history.state, "", url);
      await navigator.clipboard.writeText(url.href).catch(() => undefined);
      isCopied.value = true;
    };
    const choose = (event: Event): void => {
      const program = programs.find((one) => event.target instanceof HTMLSelectElement && one.engine === event.target.value);
      if (program !== undefined) open({ ...draft.value, code: program.code, language: program.language });
    };
    const reveal = (line: number, column: number): void => editor?.reveal(line, column);
    const { isDark } = useData();

    return (): VNode =>
      h("div", { class: ["playground", { dark: isDark.value }] }, [
        h("h1", { class: "visually-hidden" }, "Playground"),
        h("div", { class: "bar" }, [
          h("label", [h("span", "Engine"), engineSelect(engine.value, choose)]),
          choice("Language", { js: "JavaScript", ts: "TypeScript" }, draft.value.language, (language) => {
            change({ language });
            editor?.setLanguage(language);
          }),
          choice("Preset", { recommended: "recommended", strict: "strict" }, draft.value.preset, (preset) => {
            change({ preset });
          }),
          h("button", { type: "button", class: "share", onClick: () => void share() }, isCopied.value ? "Link copied" : "Copy link"),
        ]),
        h("div", { class: "panes" }, [
          h("div", { class: "program", ref: host }),
          h("div", { class: "findings", "aria-live": "polite", "aria-busy": isBusy.value }, [
            ...problemNodes(failure.value, inspected.value),
            h("h2", ["Reports", count(inspected.value.reports.length)]),
            reportList(inspected.value.reports, {
              code: looked.value,
              pageOf: (rule) => withBase(`/rules/${rule}.html`),
              reveal,
              apply: ({ replacement }) => {
                if (looked.value !== draft.value.code) return;
                editor?.apply(replacement);
                void nextTick(look);
              },
            }),
            h("h2", "What is taken along"),
            taskTrees(inspected.value.pictures, reveal),
          ]),
        ]),
      ]);
  },
});

function count(number: number): VNode | string {
  return number === 0 ? "" : h("span", { class: "count" }, String(number));
}

function problemNodes(failure: string | null, { problem }: Inspected): VNode[] {
  if (failure !== null) return [h("p", { class: "problem", role: "alert" }, `The program could not be looked at: ${failure}`)];
  if (problem === null) return [];
  return [h("p", { class: "problem", role: "alert" }, `Line ${String(problem.line)} cannot be read: ${problem.message}`)];
}

function engineSelect(engine: string, choose: (event: Event) => void): VNode {
  const groups = Object.entries(kindTitles).map(([kind, label]) =>
    h(
      "optgroup",
      { label },
      programs.filter((program) => program.kind === kind).map((program) => h("option", { value: program.engine }, program.title)),
    ),
  );
  return h("select", { class: "engine", value: engine, onChange: choose }, [
    h("option", { value: "", disabled: true }, "Your program"),
    ...groups,
  ]);
}

/** A choice between few: buttons of which one is pressed. */
function choice<Value extends string>(
  label: string,
  values: Readonly<Record<Value, string>>,
  value: Value,
  choose: (value: Value) => void,
): VNode {
  const isValue = (key: string): key is Value => Object.hasOwn(values, key);
  return h("div", { class: "choice", role: "group", "aria-label": label }, [
    ...Object.keys(values)
      .filter(isValue)
      .map((key) => {
        const pick = (): void => {
          choose(key);
        };
        return h("button", { type: "button", "aria-pressed": key === value, onClick: pick }, values[key]);
      }),
  ]);
}
