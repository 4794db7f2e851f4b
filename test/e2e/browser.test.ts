import { launchBrowser } from "../support/browser";

test("a headless browser starts and draws text", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent("<span>Hedgerow</span>");
    expect(
      await page.evaluate(() => document.querySelector("span")?.getBoundingClientRect().width),
    ).toBeGreaterThan(20);
  } finally {
    await browser.close();
  }
}, 60_000);
