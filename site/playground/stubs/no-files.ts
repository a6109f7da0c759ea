/** Stands for a module of Node that only looks for files: the playground has one text, and asks for none. */
export default {};
