import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { Playground } from "../../playground/component.ts";
import "../../playground/style.css";
import "./style.css";

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component("Playground", Playground);
  },
} satisfies Theme;
