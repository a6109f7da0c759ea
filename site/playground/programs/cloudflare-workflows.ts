import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";

export class Order extends WorkflowEntrypoint {
  private paid = false;

  async run(event: WorkflowEvent<{ id: string }>, step: WorkflowStep) {
    await step.do("pay", async () => {
      this.paid = true;
    });
    await step.sleep("wait", "1 day");
    const sent = await step.do("send", async () => event.payload.id);
    return { sent, paid: this.paid };
  }
}
