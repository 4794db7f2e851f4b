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

describe("where there is no browser, it is said what to install", () => {
  const { CHROME_PATH, HEDGEROW_BROWSER } = process.env;

  afterEach(() => {
    for (const [name, value] of Object.entries({ CHROME_PATH, HEDGEROW_BROWSER })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  test("at the path that was named", async () => {
    process.env["CHROME_PATH"] = "/nowhere/chrome";
    await expect(launchBrowser()).rejects.toThrow(
      'CHROME_PATH names "/nowhere/chrome", which does not exist. Install Chrome, Edge or Chromium',
    );
  });

  test("at any of the usual places", async () => {
    delete process.env["CHROME_PATH"];
    process.env["HEDGEROW_BROWSER"] = "nowhere";
    await expect(launchBrowser()).rejects.toThrow("No browser could be started. Install Chrome");
  });
});
