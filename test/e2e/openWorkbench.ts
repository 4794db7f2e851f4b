import type { Browser, Frame, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import "../workbench/page/workbenchWindow";
import type { CellValue } from "../workbench/spreadsheet/cells";
import { startWorkbench, type WorkbenchProcess } from "./workbenchProcess";

/** Longest wait for anything in the page. */
const LIMIT_MS = 30_000;

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
}

/** The workbench in a browser, with what a user does in it. */
export interface Workbench {
  readonly page: Page;
  /** The task pane's own frame. */
  readonly pane: Frame;
  /** What went wrong so far: console errors, failed requests, requests that leave this machine. */
  readonly problems: readonly string[];
  /** Values of an area once everything is calculated, "Formulas!A1:B2". */
  values(address: string): Promise<CellValue[][]>;
  /**
   * Presses Enter until what was typed stands in the cell in place of `former`: while it looks for references
   * in a formula, the spreadsheet lets an Enter pass. Gives the cell's new value.
   */
  enter(address: string, former: CellValue): Promise<CellValue>;
  /** Header row and rows of a table. */
  tableValues(name: string): Promise<CellValue[][]>;
  tableNames(): Promise<string[]>;
  /** Clicks a cell; what is typed next goes into it. */
  clickCell(address: string): Promise<void>;
  /** Presses the spreadsheet's own Undo button. */
  undo(): Promise<void>;
  close(): Promise<void>;
}

/** One server and one browser for all tests of a file. */
export interface Workbenches {
  readonly address: string;
  open(options?: OpenOptions): Promise<Workbench>;
  /** A page that shows nothing yet. */
  blankPage(): Promise<Page>;
  close(): Promise<void>;
}

export async function startWorkbenches(): Promise<Workbenches> {
  const server = await startWorkbench("--port", "0");
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return {
    address: server.address,
    blankPage: () => browser.newPage(),
    open: (options = {}) => openWorkbench(browser, server, options),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

async function openWorkbench(
  browser: Browser,
  { address }: WorkbenchProcess,
  { width = 1440, height = 900, colorScheme = "light" }: OpenOptions,
): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  const problems = watch(page, new URL(address).origin);
  await page.goto(address);
  await page.waitForSelector('body[data-state="ready"], #startup[data-state="failed"]', {
    state: "attached",
  });
  const failure = await page.locator("#startup[data-state=failed]").allInnerTexts();
  if (failure.length > 0) throw new Error(failure.join("\n"));
  const frame = await page.locator("#pane iframe").elementHandle();
  const pane = await frame?.contentFrame();
  if (!pane) throw new Error("The workbench has no pane.");
  const values = (area: string): Promise<CellValue[][]> =>
    page.evaluate((wanted) => window.hedgerowWorkbench.values(wanted), area);
  return {
    page,
    pane,
    problems,
    values,
    enter: async (address, former) => {
      const limit = performance.now() + LIMIT_MS;
      for (;;) {
        const [[value = ""] = []] = await values(address);
        if (value !== former) return value;
        if (performance.now() > limit) throw new Error(`${address} is still ${JSON.stringify(former)}.`);
        await page.keyboard.press("Enter");
      }
    },
    tableValues: (name) => page.evaluate((wanted) => window.hedgerowWorkbench.tableValues(wanted), name),
    tableNames: () => page.evaluate(() => window.hedgerowWorkbench.tableNames()),
    clickCell: async (address) => {
      const { x, y } = await page.evaluate((wanted) => window.hedgerowWorkbench.showCell(wanted), address);
      await page.mouse.click(x, y);
    },
    undo: () => page.locator("[data-u-command='univer.command.undo']:visible").first().click(),
    close: () => context.close(),
  };
}

function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`page error: ${error.stack ?? error.message}`));
  page.on("requestfailed", (request) =>
    problems.push(`failed request: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`answer ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { origin: target, protocol } = new URL(request.url());
    if (target !== origin && protocol !== "data:" && protocol !== "blob:")
      problems.push(`request leaves this machine: ${request.url()}`);
  });
  return problems;
}
