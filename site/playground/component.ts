import { defineComponent, h, ref } from "vue";

/** The playground as a component of the site: what it consists of is loaded in the browser alone. */
export const Playground = defineComponent({
  name: "Playground",
  setup() {
    const root = ref<HTMLElement>();
    return () => h("div", { ref: root, class: "playground" });
  },
});
