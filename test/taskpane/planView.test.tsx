import { DEFAULT_POLICY } from "../../src/app/settings";
import { screen, within } from "@testing-library/react";
import { AS_OF } from "./cannedBook";
import { CANNED_SESSIONS } from "./cannedSessions";
import { openAll, renderCanned, renderPane } from "./renderPane";

const section = (underlying: string) => within(screen.getByRole("region", { name: underlying }));
const texts = (elements: readonly HTMLElement[]) => elements.map(({ textContent }) => textContent);

test("per underlying: the decision in words, the trade, before and after", () => {
  renderCanned("planOneTrade");
  expect(screen.getByText("1 trade, expected cost 4,035.65 in quote currency.")).toBeTruthy();
  const btc = section("BTC");
  expect(btc.getByText(/^Net delta −85\.61 is outside ±5: buy 807,130 BTC-PERPETUAL/)).toBeTruthy();
  const trades = within(btc.getByRole("table", { name: "Trades in BTC" }));
  expect(texts(trades.getAllByRole("columnheader"))).toEqual([
    ...["Instrument", "Side", "Quantity", "Price", "Notional", "Cost"],
  ]);
  expect(trades.getByRole("rowheader").textContent).toBe("BTC-PERPETUAL");
  expect(texts(trades.getAllByRole("cell"))).toEqual([
    ...["Buy", "807,130", "at 94,268.85", "notional 8,071,300", "cost 4,035.65"],
  ]);
  const effect = within(btc.getByRole("table", { name: "BTC before and after" }));
  expect(texts(within(effect.getByRole("row", { name: /^Net delta/ })).getAllByRole("cell"))).toEqual([
    "−85.61",
    "0.00003000",
  ]);
  expect(section("ETH").getByText("Wait")).toBeTruthy();
  expect(section("ETH").queryByRole("table")).toBeNull();
});

test("a sale is named by its side, and its amounts stand without a sign", () => {
  renderCanned("planTwoTrades");
  const cells = within(screen.getByRole("table", { name: "Trades in ETH" })).getAllByRole("cell");
  expect(texts(cells).slice(0, 2)).toEqual(["Sell", "1,313,154"]);
  expect(texts(cells)[3]).toBe("notional 1,313,154");
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

test("outside the band without a trade: which and why", () => {
  const { container } = renderCanned("planCannotTrade");
  openAll(container);
  expect(
    screen.getByText("No trade proposed. 2 of 2 underlyings cannot be brought inside the band."),
  ).toBeTruthy();
  expect(section("BTC").getByText("Lot too large")).toBeTruthy();
  expect(section("ETH").getByText("No hedge")).toBeTruthy();
  expect(section("ETH").getByRole("option", { name: "Automatic: none in the positions" })).toBeTruthy();
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

test("forty trades stand in one table, before the decisions", () => {
  renderCanned("planForty");
  const table = screen.getByRole("table", { name: "All trades" });
  expect(within(table).getAllByRole("row")).toHaveLength(41);
  expect(screen.queryByRole("table", { name: "Trades in COIN01" })).toBeNull();
  expect(screen.getAllByRole("region")).toHaveLength(40);
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
  const { session, user } = renderCanned("planOneTrade");
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
  openAll(container);
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
  const { session, user } = renderCanned("planOneTrade");
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
  const { session, user } = renderCanned("planOneTrade");
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
  const { session, user } = renderCanned("planOneTrade");
  await user.click(section("BTC").getByLabelText("Target, BTC"));
  await user.tab();
  expect(session.calls).toEqual([]);
});

test("the time of valuation: live, or fixed from the last reading on", async () => {
  const { container, session, user } = renderCanned("planTwoTrades");
  openAll(container);
  await user.click(screen.getByRole("radio", { name: "Fixed" }));
  expect(session.calls).toEqual([["changeSettings", { asOf: AS_OF, policies: {} }]]);
});

test("a fixed time is typed in UTC", async () => {
  const { container, session, user } = renderCanned("planFixedAsOf");
  openAll(container);
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
  const { user } = renderCanned("planOneTrade");
  const target = section("BTC").getByLabelText<HTMLInputElement>("Target, BTC");
  await user.clear(target);
  await user.type(target, "abc");
  await user.click(screen.getByRole("tab", { name: "Log" }));
  expect(screen.queryByRole("region", { name: "BTC" })).toBeNull();
  await user.click(screen.getByRole("tab", { name: "Plan" }));
  expect(section("BTC").getByLabelText<HTMLInputElement>("Target, BTC").value).toBe("abc");
});

test("an instrument that left the positions is still shown as chosen", () => {
  const { state } = CANNED_SESSIONS.planOneTrade;
  const [btc, eth] = state.book!.plan!.underlyings;
  const plan = {
    ...state.book!.plan!,
    underlyings: [{ ...btc!, policy: { ...btc!.policy, instrument: "BTC-OLD" } }, eth!],
  };
  renderPane("plan", { ...state, book: { ...state.book!, plan } });
  expect(section("BTC").getByLabelText<HTMLSelectElement>("Hedge with").selectedOptions[0]?.textContent).toBe(
    "BTC-OLD (not in the positions)",
  );
});
