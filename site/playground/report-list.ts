import { h, type VNode } from "vue";
import { lineDifference } from "../../scripts/line-difference.js";
import type { Offer, PlaygroundReport } from "./inspected.ts";
import { messageNodes, placeButton } from "./words.ts";

/** What can be done with a report. */
export interface ReportActions {
  readonly code: string;
  /** The address of the page of a rule. */
  readonly pageOf: (rule: string) => string;
  readonly reveal: (line: number, column: number) => void;
  readonly apply: (offer: Offer) => void;
}

/** The reports of a program, each with its repairs as differences. */
export function reportList(reports: readonly PlaygroundReport[], actions: ReportActions): VNode {
  if (reports.length === 0) return h("p", { class: "nothing" }, "Nothing is reported.");
  return h(
    "ol",
    { class: "reports" },
    reports.map((report) => reportItem(report, actions)),
  );
}

function reportItem({ rule, message, line, column, offers }: PlaygroundReport, actions: ReportActions): VNode {
  return h("li", { key: `${rule}:${String(line)}:${String(column)}` }, [
    h("p", { class: "head" }, [h("a", { href: actions.pageOf(rule), class: "rule" }, rule), placeButton(line, column, actions.reveal)]),
    h("p", { class: "message" }, messageNodes(message)),
    ...offers.map((offer) => offerItem(offer, actions)),
  ]);
}

function offerItem(offer: Offer, { code, apply }: ReportActions): VNode {
  const { title, isSafe, replacement } = offer;
  const after = code.slice(0, replacement.start) + replacement.text + code.slice(replacement.end);
  return h("div", { class: "offer" }, [
    h("div", { class: "title" }, [
      h("span", [h("strong", isSafe ? "Fix" : "Suggestion"), isSafe ? "" : ": ", ...(isSafe ? [] : messageNodes(title))]),
      h(
        "button",
        {
          type: "button",
          class: "apply",
          onClick: () => {
            apply(offer);
          },
        },
        "Apply",
      ),
    ]),
    h(
      "pre",
      { class: "difference", tabindex: "0", "aria-label": "What the repair changes" },
      lineDifference(code, after).map(({ mark, line }) =>
        h("span", { class: mark === "+" ? "added" : mark === "-" ? "removed" : "kept" }, `${mark} ${line}\n`),
      ),
    ),
  ]);
}
