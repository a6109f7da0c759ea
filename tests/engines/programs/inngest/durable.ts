/** The text of a program with one durable function, whose body is given, and what stands before it at module level. */
export function durable(body: string, before = ""): string {
  return `
import { Inngest } from "inngest";
${before.trim()}
const inngest = new Inngest({ id: "harbour" });
export default inngest.createFunction({ id: "tow", triggers: [{ event: "harbour/ships" }] }, async ({ event, step }) => {
  ${body.trim()}
});
`;
}
