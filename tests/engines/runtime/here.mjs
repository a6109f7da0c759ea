/** No engine at all: what a program exports is called. */
export async function start() {
  return { call: (task, input) => task(input), between: async () => {}, end: async () => {} };
}
