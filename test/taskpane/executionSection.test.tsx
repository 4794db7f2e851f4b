import { screen, within } from "@testing-library/react";
import { implementationShortfall } from "../../src/core/hedging/shortfall/implementationShortfall";
import { CANNED_SESSIONS } from "./cannedSessions";
import { openAll, renderCanned, renderPane } from "./renderPane";

const section = () => screen.getByRole("region", { name: "Fills against plan" });
const factOf = (name: string) =>
  within(section()).getByText(name, { selector: "dt" }).nextElementSibling?.textContent;
const rowsOf = (label: string) =>
  within(screen.getByRole("table", { name: label }))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent.trim()));

test("before anything was read, it says what a fill has to tell, and reads the table or the selection", async () => {
  const { session, user } = renderCanned("log");
  expect(section().textContent).toContain(
    "Fills are a table named Fills, or selected cells: Instrument, Quantity",
  );
  await user.click(screen.getByRole("button", { name: "Read fills" }));
  await user.click(screen.getByRole("button", { name: "Use selected cells" }));
  expect(session.calls).toEqual([
    ["readExecution", "table"],
    ["readExecution", "selection"],
  ]);
});

test("what fills cost, where it went, and what is not in it", () => {
  const { container } = renderCanned("logFills");
  openAll(container);
  // By hand. Run 5: half-spread 2.5 of 93,500 on 1.2 M, sold at the ask, mid at arrival. Run 7: half-spreads of 5 on
  // 5 M and 2 M, mids 36.15 and 66.15 above 94,268.85, the second fill 5 beyond its ask.
  expect(factOf("Shortfall")).toBe("5,806.09 quote ccy lost, 7.081 bp of 8,200,000 filled");
  expect(factOf("Spread")).toBe("403.36");
  expect(factOf("Impact")).toBe("41.91");
  expect(factOf("Timing")).toBe("3,320.82");
  expect(factOf("Fees")).toBe("2,040.00");
  expect(factOf("Expected")).toBe("4,845.67, for all that was planned");
  expect(factOf("Filled")).toBe("2 trades not filled wholly, the rest not counted");
  expect(rowsOf("Shortfall by run").map((row) => row.slice(0, 4))).toEqual([
    ["Run", "Shortfall", "bp", "Expected"],
    ["7", "5,898.18", "8.426", "4,245.67"],
    ["5", "−92.09", "−0.7674", "600.00"],
  ]);
  expect(rowsOf("Shortfall by trade").slice(1)).toEqual([
    ["7 BTC-PERPETUAL", "5,898.18", "8.426", "4,035.65", "807,130", "700,000", "94,268.85", "94,320"],
    ["7 ETH-PERPETUAL", "–", "–", "210.02", "−131", "0", "3,206.4", "–"],
    ["5 BTC-PERPETUAL", "−92.09", "−0.7674", "600.00", "−120,000", "−120,000", "93,500", "93,502.5"],
  ]);
});

test("the formula that gives the same in a cell", () => {
  const { state } = CANNED_SESSIONS.logFills;
  if (state.execution.kind !== "measured") throw new Error(state.execution.kind);
  const { unmount } = renderPane("log", state);
  expect(section().textContent).toContain('=HEDGE.SHORTFALL(Trades[#All],Fills[#All],"Run")');
  unmount();
  const fills = { ...state.execution.fills, name: "Paste!A1:H4", address: "Paste!A1:H4" };
  renderPane("log", { ...state, execution: { ...state.execution, fills } });
  expect(section().textContent).toContain('=HEDGE.SHORTFALL(Trades[#All],Paste!A1:H4,"Run")');
});

test("each run says its own shortfall; one that was reverted has none", () => {
  renderCanned("logFills");
  const texts = screen.getAllByRole("article").map(({ textContent }) => textContent);
  expect(texts[0]).toContain("Shortfall5,898.18 quote ccy lost, 8.426 bp of 7,000,000 filled");
  expect(texts[1]).not.toContain("Shortfall");
  expect(texts[2]).not.toContain("Shortfall");
  expect(texts[3]).toContain("Shortfall92.09 quote ccy gained, 0.7674 bp of 1,200,000 filled");
});

test("a fee in text is told, and leads to its cell", async () => {
  const { container, session, user } = renderCanned("logFills");
  openAll(container);
  expect(section().textContent).toContain('F4 · Fee "$600" read as 600');
  await user.click(within(section()).getByRole("button", { name: "F4" }));
  await user.click(within(section()).getByRole("button", { name: "Fills!A1:H4" }));
  expect(session.calls).toEqual([
    ["goToAddress", "Fills!F4"],
    ["goToAddress", "Fills!A1:H4"],
  ]);
});

test("without quotes one figure has what nothing tells apart", () => {
  const { container } = renderCanned("logFillsWithoutQuotes");
  openAll(container);
  expect(factOf("Slippage")).toBe("3,962.09: spread, impact and timing in one, no mid at some fill");
  expect(within(section()).queryByText("Timing", { selector: "dt" })).toBeNull();
  expect(factOf("Filled")).toBe(
    "1 trade not filled wholly, the rest not counted1 trade filled beyond the plan",
  );
  const [, newest] = rowsOf("Shortfall by run");
  expect(newest!.slice(4, 7)).toEqual(["–", "–", "–"]);
});

test("a mid without bid and ask tells timing", () => {
  const trade = { run: 7, instrument: "X", quantity: 100, arrival: 50, notional: 5000, expectedCost: 1 };
  const fill = {
    run: 7,
    instrument: "X",
    quantity: 100,
    price: 50.2,
    fee: 0,
    quote: { mid: 50.1, halfSpread: null },
  };
  const { state } = CANNED_SESSIONS.logFills;
  if (state.execution.kind !== "measured") throw new Error(state.execution.kind);
  renderPane("log", {
    ...state,
    execution: { ...state.execution, shortfall: implementationShortfall([trade], [fill]) },
  });
  expect(factOf("Spread")).toBe("10.00 with impact: no bid and ask at some fill");
  expect(factOf("Timing")).toBe("10.00");
});

test("fills that cannot be read are named by row, and nothing is counted", async () => {
  const { session, user } = renderCanned("logFillsUnreadable");
  expect(section().textContent).toContain("Nothing is counted while a fill or a trade cannot be read.");
  expect(section().textContent).toContain("3 cells of Fills cannot be read");
  expect(within(section()).queryByText("Shortfall")).toBeNull();
  await user.click(within(section()).getByRole("button", { name: /^Row 3 · Quantity/ }));
  expect(session.calls).toEqual([["goToAddress", "Fills!D3"]]);
});

test.each([
  ["logNoFills", "There are no fills yet. Fills are a table named Fills"],
  ["logNoTrades", "There are no trades in the table Trades to hold fills against."],
] as const)("%s says what is missing", (name, text) => {
  renderCanned(name);
  expect(section().textContent).toContain(text);
  expect(screen.getByRole("button", { name: "Read fills again" })).toBeTruthy();
});

test("years of runs are shown a page at a time", async () => {
  const { state } = CANNED_SESSIONS.logFills;
  if (state.execution.kind !== "measured") throw new Error(state.execution.kind);
  const trades = Array.from({ length: 45 }, (_, index) => ({
    ...{ run: index + 1, instrument: "X", quantity: 1, arrival: 50, notional: 50, expectedCost: 0 },
  }));
  const { container, user } = renderPane("log", {
    ...state,
    execution: { ...state.execution, shortfall: implementationShortfall(trades, []) },
  });
  openAll(container);
  expect(rowsOf("Shortfall by run")).toHaveLength(21);
  expect(factOf("Shortfall")).toBe("nothing filled");
  await user.click(screen.getAllByRole("button", { name: "Show 20 more of 25" })[0]!);
  expect(rowsOf("Shortfall by run").at(-1)![0]).toBe("6");
});

test("an empty log has no fills to speak of", () => {
  renderCanned("logEmpty");
  expect(screen.queryByRole("region", { name: "Fills against plan" })).toBeNull();
});
