import puppeteer from "puppeteer";

const browser = await puppeteer.launch();
const page = await browser.newPage();
const attribute = "data-id";

export const ids = await page.$$eval("li", (items) => items.map((item) => item.getAttribute(attribute)));
export const titles = await page.$$eval("li", (items) => items.map((item) => item.getAttribute("title")));
