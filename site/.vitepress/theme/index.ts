import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { Playground } from "../../playground/component.ts";
import "../../playground/style/layout.css";
import "../../playground/style/reports.css";
import "../../playground/style/editor.css";
// Last, since it changes what the others say.
import "../../playground/style/narrow.css";
import "./style.css";

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component("Playground", Playground);
  },
} satisfies Theme;
