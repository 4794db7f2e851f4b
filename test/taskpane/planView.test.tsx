import { DEFAULT_POLICY, DEFAULT_TRADING } from "../../src/app/settings";
import { NO_EDITS, type PlanEdits } from "../../src/core/hedging/plan";
import type { Session } from "../../src/app/session";
import type { NextTrade } from "../../src/core/hedging/policy/policyCheck";
import type { HedgePolicy } from "../../src/core/hedging/policy/hedgePolicy";
import { act, screen, within } from "@testing-library/react";
import { AS_OF } from "./cannedBook";
import { CANNED_SESSIONS } from "./cannedSessions";
import { createRecordingSession } from "./recordingSession";
import { openAndMakeAll, renderCanned, renderPane } from "./renderPane";

const section = (underlying: string) => within(screen.getByRole("region", { name: underlying }));
const texts = (elements: readonly HTMLElement[]) => elements.map(({ textContent }) => textContent);

/** Trades by their instruments. */
const trade = (instrument: string) => within(screen.getByRole("listitem", { name: instrument }));
const quantityOf = (instrument: string) =>
  screen.getByRole<HTMLInputElement>("textbox", { name: `Quantity of ${instrument}` });

test("the decision for the book, and per underlying in words, the trade, before and after", () => {
  renderCanned("planOneTrade");
  expect(
    screen.getByText("1 trade, expected cost 4,035.65 USD: the stress would cost 52,000 instead of 410,000."),
  ).toBeTruthy();
  const btc = section("BTC");
  expect(btc.getByText(/^Net delta −85\.61 is outside ±5: buy 807,130 BTC-PERPETUAL/)).toBeTruthy();
  expect(quantityOf("BTC-PERPETUAL").value).toBe("buy 807130");
  const shown = screen.getByRole("listitem", { name: "BTC-PERPETUAL" }).textContent;
  for (const text of ["at 94,268.85", "cost 4,035.65", "Net delta +85.62"]) expect(shown).toContain(text);
  const effect = within(btc.getByRole("table", { name: "BTC before and after" }));
  const row = effect.getByRole("row", { name: /^Net delta/ });
  expect(within(row).getByRole("rowheader").textContent).toContain("band ±5, trades lead to 0");
  expect(texts(within(row).getAllByRole("cell"))).toEqual(["−85.61Outside band", "0.00003000In band"]);
  expect(section("ETH").getByText("Wait")).toBeTruthy();
  expect(section("ETH").queryByRole("listitem")).toBeNull();
});

test("a sale is named by its side; its cost and effect open part by part", async () => {
  const { container } = renderCanned("planTwoTrades");
  expect(quantityOf("ETH-PERPETUAL").value).toBe("sell 1313154");
  await openAndMakeAll(container);
  const facts = screen.getByRole("listitem", { name: "ETH-PERPETUAL" }).textContent;
  for (const text of ["Notional1,313,154 USD", "Fee656.58", "Cost656.58 USD", "Dollar delta−1,313,154 USD"])
    expect(facts).toContain(text);
});

test("the button writes", async () => {
  const { session, user } = renderCanned("planTwoTrades");
  await user.click(screen.getByRole("button", { name: "Write 2 trades" }));
  expect(session.calls).toEqual([["write"]]);
});

test("nothing to trade: said, and nothing to press", async () => {
  const { session, user } = renderCanned("planNothing");
  expect(screen.getByText("Nothing to trade: 2 underlyings, none outside its band.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Nothing to trade" }));
  expect(session.calls).toEqual([]);
});

test("outside the band without a trade: which and why", async () => {
  const { container } = renderCanned("planCannotTrade");
  await openAndMakeAll(container);
  expect(
    screen.getByText("No trade proposed. 2 of 2 underlyings cannot be brought inside band and limits."),
  ).toBeTruthy();
  expect(section("BTC").getByText("Lot too large")).toBeTruthy();
  expect(section("ETH").getByText("No hedge")).toBeTruthy();
  expect(section("ETH").getByRole("option", { name: "Automatic: there is none" })).toBeTruthy();
});

test("unreadable rows: no plan, and the way to them", async () => {
  const { user, views } = renderCanned("rowsUnreadablePlan");
  expect(screen.queryByRole("region", { name: "BTC" })).toBeNull();
  expect(screen.getByText(/A partly read book gives a wrong hedge/).textContent).toContain(
    "2 rows cannot be read",
  );
  await user.click(screen.getByRole("button", { name: "Show them" }));
  expect(views.get()).toBe("book");
});

test("a book that was measured and could not be planned: said, with the way to it", async () => {
  const { user, views } = renderCanned("planNotFound");
  expect(screen.getByText(/no trades were found for them/).textContent).toContain("There is no plan");
  await user.click(screen.getByRole("button", { name: "Show the book" }));
  expect(views.get()).toBe("book");
});

test("forty trades stand in one list, before the decisions", () => {
  const { container } = renderCanned("planForty");
  const list = container.querySelector("[aria-label='All trades']")!;
  expect(list.querySelectorAll(":scope > li")).toHaveLength(40);
  expect(container.querySelectorAll("section")).toHaveLength(40);
  expect(container.querySelector("[aria-label='Trades in COIN01']")).toBeNull();
});

test("positions that changed: which cells, what they were and are; a click goes there", async () => {
  const { session, user } = renderCanned("positionsChanged");
  const message = within(screen.getByRole("group", { name: /Positions have changed/ }));
  expect(texts(message.getAllByRole("listitem"))).toEqual([
    "Portfolio!D14 was 25, is 30",
    'Portfolio!I14 was 0.4808, is "n/a"',
    "and 12 more cells",
  ]);
  await user.click(message.getByRole("button", { name: "Portfolio!D14" }));
  await user.click(message.getByRole("button", { name: "Read again" }));
  expect(session.calls).toEqual([["goToAddress", "Portfolio!D14"], ["rebalance"]]);
  expect(screen.queryByRole("button", { name: /Write/ })).toBeNull();
});

test("the same trades once more: which run they are, and a way to write them all the same", async () => {
  const { session, user } = renderCanned("alreadyWritten");
  const message = within(screen.getByRole("group", { name: /These trades were written already/ }));
  await user.click(message.getByRole("button", { name: "Write them again" }));
  expect(session.calls).toEqual([["write", "again"]]);
});

test("after writing: where, which run, when; it can be shown and reverted, not written twice", async () => {
  const { session, user } = renderCanned("written");
  const message = screen.getByRole("group", { name: /Wrote 2 trades/ });
  expect(message.textContent).toContain("Wrote 2 trades to Hedge trades!A2:J3 · run 7 · 14:02:11 UTC");
  expect(message.textContent).toContain("Enter them in the positions before you rebalance again.");
  await user.click(within(message).getByRole("button", { name: "Show" }));
  await user.click(within(message).getByRole("button", { name: "Revert" }));
  expect(session.calls).toEqual([["goToAddress", "Hedge trades!A2:J3"], ["revert"]]);
  expect(screen.queryByRole("button", { name: /Write/ })).toBeNull();
});

test("a reverted run may be written again", () => {
  renderCanned("reverted");
  expect(screen.getByRole("group", { name: /Reverted 2 trades · run 7/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Write 2 trades" })).toBeTruthy();
});

const BTC_POLICY = { ...DEFAULT_POLICY, band: 5 };

test.each([
  ["Target, BTC", "−2.5", { target: -2.5 }],
  ["Band ±, BTC", "7", { band: 7 }],
  ["Band ±, BTC", "", { band: null }],
  ["Lot", "100", { lot: 100 }],
  ["Cost one way, bp", "2.5", { costRate: 0.00025 }],
])('%s set to "%s" plans again, with the rest as it was', async (label, text, change) => {
  const { container, session, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  const field = section("BTC").getByLabelText(label);
  await user.clear(field);
  if (text !== "") await user.type(field, text);
  expect(session.calls).toEqual([]);
  await user.tab();
  const settings = { asOf: "live", policies: { BTC: { ...BTC_POLICY, ...change } } };
  expect(session.calls).toEqual([["changeSettings", settings]]);
});

test("the hedge and where a trade leads are chosen from what there is", async () => {
  const { container, session, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  const hedge = section("BTC").getByLabelText("Hedge with");
  expect(texts(within(hedge).getAllByRole("option"))).toEqual([
    ...["Automatic: BTC-PERPETUAL", "BTC-PERPETUAL", "BTC-25DEC26", "BTC-26MAR27"],
  ]);
  await user.selectOptions(hedge, "BTC-25DEC26");
  await user.selectOptions(section("BTC").getByLabelText("Trade to"), "edge");
  expect(session.calls).toEqual([
    ["changeSettings", { asOf: "live", policies: { BTC: { ...BTC_POLICY, instrument: "BTC-25DEC26" } } }],
    ["changeSettings", { asOf: "live", policies: { BTC: { ...BTC_POLICY, tradeTo: "edge" } } }],
  ]);
});

test("what cannot be a lot stays in the field with its error, and Escape brings the old one back", async () => {
  const { container, session, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  const lot = section("BTC").getByLabelText<HTMLInputElement>("Lot");
  await user.clear(lot);
  await user.type(lot, "0{Enter}");
  expect(section("BTC").getByText('Found "0". Wanted: a number above 0, such as 10.')).toBeTruthy();
  expect(lot.getAttribute("aria-invalid")).toBe("true");
  await user.keyboard("{Escape}");
  expect(lot.value).toBe("1");
  expect(section("BTC").queryByText(/^Found/)).toBeNull();
  expect(session.calls).toEqual([]);
});

test("a comma that can mean two numbers changes nothing", async () => {
  const { container, session, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  const target = section("BTC").getByLabelText<HTMLInputElement>("Target, BTC");
  await user.clear(target);
  await user.type(target, "1,250{Enter}");
  expect(section("BTC").getByText('Found "1,250". Write 1250, or 1.25.')).toBeTruthy();
  await user.clear(target);
  await user.type(target, "0{Enter}");
  expect(section("BTC").queryByText(/^Found/)).toBeNull();
  expect(session.calls).toEqual([]);
});

test("leaving a field as it was changes nothing", async () => {
  const { container, session, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  await user.click(section("BTC").getByLabelText("Target, BTC"));
  await user.tab();
  expect(session.calls).toEqual([]);
});

test("the time of valuation: live, or fixed from the last reading on", async () => {
  const { container, session, user } = renderCanned("planTwoTrades");
  await openAndMakeAll(container);
  await user.click(screen.getByRole("radio", { name: "Fixed" }));
  expect(session.calls).toEqual([["changeSettings", { asOf: AS_OF, policies: {} }]]);
});

test("a fixed time is typed in UTC", async () => {
  const { container, session, user } = renderCanned("planFixedAsOf");
  await openAndMakeAll(container);
  const field = screen.getByLabelText<HTMLInputElement>("Fixed time, UTC");
  expect(field.value).toBe("2026-11-20 16:00:00");
  await user.clear(field);
  await user.type(field, "2026-12-01 08:00{Enter}");
  await user.click(screen.getByRole("radio", { name: "Live" }));
  expect(session.calls).toEqual([
    ["changeSettings", { asOf: Date.UTC(2026, 11, 1, 8), policies: {} }],
    ["changeSettings", { asOf: "live", policies: {} }],
  ]);
});

test("what was opened and typed is still there after a look at another view", async () => {
  const { container, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  const target = section("BTC").getByLabelText<HTMLInputElement>("Target, BTC");
  await user.clear(target);
  await user.type(target, "abc");
  await user.click(screen.getByRole("tab", { name: "Log" }));
  expect(screen.queryByRole("region", { name: "BTC" })).toBeNull();
  await user.click(screen.getByRole("tab", { name: "Plan" }));
  expect(section("BTC").getByLabelText<HTMLInputElement>("Target, BTC").value).toBe("abc");
});

test("an instrument that left the positions is still shown as chosen", async () => {
  const { state } = CANNED_SESSIONS.planOneTrade;
  const [btc, eth] = state.book!.plan!.underlyings;
  const plan = {
    ...state.book!.plan!,
    underlyings: [{ ...btc!, policy: { ...btc!.policy, instrument: "BTC-OLD" } }, eth!],
  };
  const { container } = renderPane("plan", { ...state, book: { ...state.book!, plan } });
  await openAndMakeAll(container);
  expect(section("BTC").getByLabelText<HTMLSelectElement>("Hedge with").selectedOptions[0]?.textContent).toBe(
    "BTC-OLD (cannot be traded now)",
  );
});

test.each([
  ["a quantity typed is fixed", "sell 20{Enter}", { quantities: { "BTC-PERPETUAL": -20 } }],
  ["without a side it stays a purchase", "20{Enter}", { quantities: { "BTC-PERPETUAL": 20 } }],
  ["0 is no trade", "0{Enter}", { quantities: { "BTC-PERPETUAL": 0 } }],
])("%s", async (_title, typed, change) => {
  const { session, user } = renderCanned("planOneTrade");
  await user.clear(quantityOf("BTC-PERPETUAL"));
  await user.type(quantityOf("BTC-PERPETUAL"), typed);
  expect(session.calls).toEqual([["editPlan", { ...NO_EDITS, ...change }]]);
});

test("a quantity that cannot be traded stays in its field with its error", async () => {
  const { session, user } = renderCanned("planOneTrade");
  await user.clear(quantityOf("BTC-PERPETUAL"));
  await user.type(quantityOf("BTC-PERPETUAL"), "buy 2.5{Enter}");
  expect(
    trade("BTC-PERPETUAL").getByText("Found 2.5. Wanted: a multiple of the lot 1, such as 2 or 3."),
  ).toBeTruthy();
  expect(session.calls).toEqual([]);
});

test("a trade is locked as it is, or excluded", async () => {
  const { session, user } = renderCanned("planOneTrade");
  await user.click(screen.getByRole("button", { name: "Lock the quantity of BTC-PERPETUAL" }));
  await user.click(screen.getByRole("button", { name: "Exclude BTC-PERPETUAL" }));
  expect(session.calls).toEqual([
    ["editPlan", { ...NO_EDITS, quantities: { "BTC-PERPETUAL": 807_130 } }],
    ["editPlan", { ...NO_EDITS, excluded: ["BTC-PERPETUAL"] }],
  ]);
});

test("the focus stays near a trade that was excluded, and in the plan when all changes are cleared", async () => {
  const { state } = CANNED_SESSIONS.planTwoTrades;
  const { session, user } = renderPane("plan", state);
  const excluded = { ...NO_EDITS, excluded: ["BTC-PERPETUAL"] };
  const [btc, eth] = state.book!.plan!.underlyings;
  const plan = { ...state.book!.plan!, trades: eth!.trades, underlyings: [{ ...btc!, trades: [] }, eth!] };
  await user.click(screen.getByRole("button", { name: "Exclude BTC-PERPETUAL" }));
  act(() => session.become({ ...state, edits: excluded, book: { ...state.book!, plan } }));
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "BTC" }));
  await user.click(screen.getByRole("button", { name: "Clear changes" }));
  act(() => session.become(state));
  expect(screen.getByRole("tabpanel", { name: "Plan" }).contains(document.activeElement)).toBe(true);
});

test("another instrument is traded at a quantity of the user's", async () => {
  const { container, session, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  await user.selectOptions(section("BTC").getByLabelText("Instrument"), "BTC-26MAR27");
  await user.type(section("BTC").getByLabelText("Quantity"), "5{Enter}");
  expect(section("BTC").getByText('Found "5". Write buy 5, or sell 5.')).toBeTruthy();
  await user.clear(section("BTC").getByLabelText("Quantity"));
  await user.type(section("BTC").getByLabelText("Quantity"), "sell 5{Enter}");
  expect(session.calls).toEqual([["editPlan", { ...NO_EDITS, quantities: { "BTC-26MAR27": -5 } }]]);
});

test("what the user changed: said, taken back one by one or at once, and the others kept or found again", async () => {
  const edits: PlanEdits = {
    quantities: { "BTC-PERPETUAL": 807_130, "BTC-25DEC26": 0 },
    excluded: ["ETH-PERPETUAL"],
    others: "solve",
  };
  const { session, user } = renderPane("plan", { ...CANNED_SESSIONS.planOneTrade.state, edits });
  expect(trade("BTC-PERPETUAL").getByText("Fixed")).toBeTruthy();
  const changes = within(screen.getByRole("region", { name: "Changes by you" }));
  expect(changes.getByText("Changed by you: 2 quantities fixed, 1 instrument excluded.")).toBeTruthy();
  expect(texts(changes.getAllByRole("listitem"))).toEqual([
    "ETH-PERPETUAL is excludedTake in",
    "BTC-25DEC26 is fixed at 0Free",
  ]);
  await user.click(screen.getByRole("button", { name: "Free the quantity of BTC-PERPETUAL" }));
  await user.click(changes.getByRole("button", { name: "Take in ETH-PERPETUAL" }));
  await user.click(changes.getByRole("radio", { name: "Keep the others" }));
  await user.click(changes.getByRole("button", { name: "Clear changes" }));
  expect(session.calls).toEqual([
    ["editPlan", { ...edits, quantities: { "BTC-25DEC26": 0 } }],
    ["editPlan", { ...edits, excluded: [] }],
    ["editPlan", { ...edits, others: "keep" }],
    ["editPlan", NO_EDITS],
  ]);
});

test("while trades are searched the plan stays, its fields too, and the search can be given up", async () => {
  const { session, user } = renderPane("plan", {
    ...CANNED_SESSIONS.planOneTrade.state,
    activity: { kind: "planning", fraction: 0.4 },
  });
  expect(screen.getByRole("button", { name: "Searching trades, 40 %" })).toBeTruthy();
  expect(quantityOf("BTC-PERPETUAL").disabled).toBe(false);
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(session.calls).toEqual([["cancel"]]);
});

test("conditions are chosen, their numbers typed; the last one stays", async () => {
  const { container, session, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  const btc = section("BTC");
  expect(btc.getByText("Now: net delta −85.61 is outside ±5")).toBeTruthy();
  await user.click(btc.getByRole("checkbox", { name: "Time has passed since the last hedge" }));
  await user.click(btc.getByRole("checkbox", { name: "A limit is broken" }));
  await user.click(btc.getByRole("radio", { name: "All have to hold" }));
  await user.selectOptions(btc.getByLabelText("Width of the band"), "whalley-wilmott");
  const policy = (change: Partial<HedgePolicy>) => [
    "changeSettings",
    { asOf: "live", policies: { BTC: { ...BTC_POLICY, ...change } } },
  ];
  expect(session.calls).toEqual([
    policy({ conditions: [{ kind: "band" }, { kind: "breach" }, { kind: "interval", hours: 24 }] }),
    policy({ conditions: [{ kind: "band" }] }),
    policy({ join: "all" }),
    policy({ bandBy: "whalley-wilmott" }),
  ]);
});

test.each([
  ["Most trades", "3", { tickets: 3 }],
  ["Spot ±, %", "7.5", { stress: { ...DEFAULT_TRADING.stress, spot: 0.075 } }],
  ["Time for the search, s", "30", { timeLimit: 30 }],
])('of the whole book: %s set to "%s"', async (label, text, change) => {
  const { container, session, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), `${text}{Enter}`);
  const trading = { ...DEFAULT_TRADING, ...change };
  expect(session.calls).toEqual([["changeSettings", { asOf: "live", policies: {}, trading }]]);
});

test("trades within a budget wait for the budget", async () => {
  const { container, session, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  await user.selectOptions(screen.getByLabelText("Wanted"), "budget");
  expect(session.calls).toEqual([]);
  await user.type(screen.getByLabelText("Budget, quote currency"), "5000{Enter}");
  const trading = { ...DEFAULT_TRADING, objective: "budget", budget: 5000 };
  expect(session.calls).toEqual([["changeSettings", { asOf: "live", policies: {}, trading }]]);
});

test("what was typed for a budget does not stay when another objective is chosen", async () => {
  const { container, user } = renderCanned("planOneTrade");
  await openAndMakeAll(container);
  await user.selectOptions(screen.getByLabelText("Wanted"), "budget");
  await user.type(screen.getByLabelText("Budget, quote currency"), "-1{Enter}");
  expect(screen.getByText(/Found "-1"/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Wanted"), "leastCost");
  expect(screen.queryByText(/Found "-1"/)).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>("Budget, quote currency").value).toBe("");
});

test("best effort is said to be, and which limits are in the way", () => {
  const { container } = renderCanned("planBestEffort");
  const bar = screen.getByText("Best effort: not every limit can be kept").closest("[role=group]")!;
  expect(texts([...bar.querySelectorAll("li")])).toEqual([
    "BTC: At most 40 BTC-25DEC26-95000-C may be bought.",
    expect.stringMatching(/^BTC: Gamma of 0\.0009 or more/),
    expect.stringMatching(/^BTC: Vega of 50 or less/),
  ]);
  expect(container.textContent).not.toContain("The time for the search was up");
});

test("a search that ran out of time says so, and how much better the best can be", () => {
  renderCanned("planTimeUp");
  const bar = screen.getByText("The time for the search was up").closest("[role=group]")!;
  expect(bar.textContent).toContain("The best there is may be up to 3.4\u00a0% better.");
});

test("each of several trades says what it is for and does; what was not done is listed", async () => {
  const { container } = renderCanned("planChanged");
  await openAndMakeAll(container);
  const put = screen.getByRole("listitem", { name: "ETH-18DEC26-3100-P" });
  expect(put.textContent).toMatch(/Vega \+339\.10.*Without it vega would be/);
  const btc = section("BTC");
  expect(btc.getByText("BTC-26MAR27-90000-P: excluded by you.")).toBeTruthy();
});

test("the next trade is told once it is known, in a line that is there before", async () => {
  let answer: (next: NextTrade) => void = () => undefined;
  const runInSlices: Session["runInSlices"] = <Result,>() =>
    new Promise<Result>((resolve) => {
      answer = (next) => resolve(next as Result);
    });
  const { state } = CANNED_SESSIONS.inside;
  const [only] = state.book!.plan!.underlyings;
  const plan = { ...state.book!.plan!, underlyings: [only!] };
  renderPane("plan", { ...state, book: { ...state.book!, plan } }, runInSlices);
  const at = Date.UTC(2026, 10, 22, 14);
  await act(async () =>
    answer({ below: 91_480, above: 97_310, at, searched: { lowest: 47_125, highest: 188_500, until: at } }),
  );
  expect(
    screen.getByText(
      "Next trade above 97,310 or below 91,480; by passing time alone on 2026-11-22 14:00 UTC.",
    ),
  ).toBeTruthy();
});

test("what if: a copy of the positions, and P&L before and after the trades", async () => {
  const { container, session, user } = renderPane(
    "plan",
    CANNED_SESSIONS.planOneTrade.state,
    createRecordingSession(CANNED_SESSIONS.planOneTrade.state).runInSlices,
  );
  await openAndMakeAll(container);
  const whatIf = within(screen.getByRole("region", { name: "What if" }));
  await user.click(whatIf.getByRole("button", { name: "Copy of the positions after these trades" }));
  expect(session.calls).toEqual([["insertWhatIf"]]);
  await openAndMakeAll(container);
  const table = whatIf.getByRole("table", { name: /^P&L by spot/ });
  expect(texts(within(table).getAllByRole("columnheader"))).toEqual(["Spot", "before", "after"]);
  // 806,896.3 inverse perpetuals of 10 USD are sold short, 807,130 are bought: at −20 % each one held loses 2 USD.
  const [first] = within(table).getAllByRole("row").slice(1);
  expect(texts(within(first!).getAllByRole("cell"))).toEqual(["1,613,793", "−467.39"]);
});
