import { expect, test } from "@playwright/test";

const limit = 3;

test("shows few rows", async ({ page }) => {
  await page.goto("/orders");
  const selector = "tr.open";
  const open = await page.evaluate(() => document.querySelectorAll(selector).length);
  expect(open).toBeLessThan(limit);

  const closed = await page.evaluate((rows) => document.querySelectorAll(rows).length, "tr.closed");
  expect(closed).toBeLessThan(limit);
});
