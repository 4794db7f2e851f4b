import { screen } from "@testing-library/react";
import { explainPnl } from "../../../src/core/risk/explainPnl";
import { EXPLAIN_COLUMNS } from "../../../src/sheet/explainTable";
import { ExplainView } from "../../../src/taskpane/explain/ExplainView";
import { formatMoney } from "../../../src/taskpane/format/numbers";
import { ISSUES } from "../cannedBook";
import { analysedBook, COINS, dayBefore, TWO_CURRENCIES } from "../analysis/analysedBooks";
import { renderAnalysis, tableTexts } from "../analysis/renderAnalysis";
import { sampleState } from "../analysis/sampleState";

const DAY = 86_400_000;

const waterfall = () => tableTexts(screen.getByRole("table", { name: /^P&L by term, / }));
const allTerms = () =>
  tableTexts(document.querySelector<HTMLElement>("table[aria-label='P&L by term and underlying']")!);

test("all terms of the sample book are the core's", async () => {
  const book = sampleState("crypto");
  const before = dayBefore(book);
  await renderAnalysis(ExplainView, book, { state: { before } });
  const explanation = explainPnl(
    { positions: before.parsed.positions, asOf: before.asOf },
    { positions: book.parsed.positions, asOf: book.asOf },
  );
  const pnls = [...explanation.underlyings.map(({ pnl }) => pnl), explanation.total!];
  const [header, ...rows] = allTerms();
  expect(header).toEqual(["Term", ...explanation.underlyings.map(({ underlying }) => underlying), "Total"]);
  expect(rows).toEqual(
    EXPLAIN_COLUMNS.map(({ name, of }) => [name, ...pnls.map((pnl) => formatMoney(of(pnl)))]),
  );
});

test("the waterfall of all, then of the underlying chosen; its bars add up", async () => {
  const book = analysedBook(COINS);
  const { user } = await renderAnalysis(ExplainView, book, { state: { before: dayBefore(book) } });
  const amount = (text: string) => Number(text.replaceAll(",", "").replace("−", "-"));
  const check = () => {
    const rows = waterfall().slice(1);
    const names = rows.map(([name]) => name);
    const amounts = rows.map((row) => amount(row.at(-1)!));
    const profit = names.indexOf("P&L");
    const expectSum = (parts: readonly number[], total: number) => {
      // Each amount is rounded to a unit at most.
      expect(Math.abs(parts.reduce((sum, each) => sum + each, 0) - total)).toBeLessThan(parts.length);
    };
    expectSum(amounts.slice(0, profit), amounts[profit]!);
    expectSum(amounts.slice(profit, -1), amounts.at(-1)!);
    expect(screen.getByText(`P&L ${rows[profit]!.at(-1)!} USD`)).toBeTruthy();
    expect(screen.getByText(/^P&L is that of what was held throughout\./)).toBeTruthy();
    return rows;
  };
  const all = check();
  expect(all.slice(0, 4).map(([name]) => name)).toEqual(["Delta", "Gamma", "Vega", "Theta"]);
  expect(all.map(([name]) => name).slice(-5)).toEqual([
    ...["Unexplained", "P&L", "New trades", "Closed trades", "Change of value"],
  ]);
  await user.selectOptions(screen.getByRole("combobox", { name: "Underlying" }), "BTC");
  expect(check()).not.toEqual(all);
});

test("without trades it ends with P&L", async () => {
  const book = analysedBook(COINS);
  const before = { ...dayBefore(book), parsed: book.parsed };
  await renderAnalysis(ExplainView, book, { state: { before } });
  expect(waterfall().at(-1)![0]).toBe("P&L");
  expect(screen.queryByText(/^P&L is that of/)).toBeNull();
});

test("says what is compared, and leads to the earlier book", async () => {
  const book = analysedBook(COINS);
  const { user, calls } = await renderAnalysis(ExplainView, book, { state: { before: dayBefore(book) } });
  expect(screen.getByText(/From 2026-11-19 16:00 UTC to 2026-11-20 16:00 UTC/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "'Book 2026-11-19 160000'!A1:M61" }));
  await user.click(screen.getByRole("button", { name: "Insert as formulas" }));
  expect(calls).toEqual([
    ["goToAddress", "'Book 2026-11-19 160000'!A1:M61"],
    ["insertFormulas", { kind: "explain", by: "Underlying" }],
  ]);
});

test("unexplained is a part of gross, with a word where it is over 1 %", async () => {
  const book = analysedBook(COINS);
  const { show } = await renderAnalysis(ExplainView, book, { state: { before: dayBefore(book) } });
  expect(screen.getByText(/^Unexplained −?[\d,.]+ USD, 0\.\d+ % of gross P&L\.$/)).toBeTruthy();
  await show(book, { before: dayBefore(book, -0.3) });
  expect(screen.getByText(/% of gross P&L\. More than 1 %: /)).toBeTruthy();
});

test("without an earlier book: two ways to one", async () => {
  const book = analysedBook(COINS);
  const { user, calls } = await renderAnalysis(ExplainView, book);
  await user.click(screen.getByRole("button", { name: "Keep this book to compare with" }));
  const time = screen.getByRole("textbox", { name: "As of, UTC" });
  expect((time as HTMLInputElement).value).toBe("2026-11-19 16:00:00");
  await user.clear(time);
  await user.type(time, "2026-11-18 08:00");
  await user.click(screen.getByRole("button", { name: "Use selection as the earlier book" }));
  expect(calls).toEqual([["keepAsBefore"], ["readBefore", { kind: "selection" }, Date.UTC(2026, 10, 18, 8)]]);
});

test("a book that is only partly read has no P&L", async () => {
  const book = analysedBook(COINS);
  const partly = { ...book, parsed: { ...book.parsed, issues: ISSUES } };
  const { runs } = await renderAnalysis(ExplainView, partly, { state: { before: dayBefore(book) } });
  expect(screen.getByRole("alert").textContent).toMatch(/^Not all rows of the book can be read/);
  expect(runs()).toBe(0);
});

test("two currencies: one underlying at a time", async () => {
  const book = analysedBook(TWO_CURRENCIES);
  const { user } = await renderAnalysis(ExplainView, book, { state: { before: dayBefore(book) } });
  expect(screen.getByRole("alert").textContent).toMatch(
    /^P&L adds up only in one currency.*Choose an underlying\.$/,
  );
  await user.selectOptions(screen.getByRole("combobox", { name: "Underlying" }), "SX5E");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(waterfall()[0]!.at(-1)).toBe("EUR");
});

test("an earlier book that is the later one is refused", async () => {
  const book = analysedBook(COINS);
  await renderAnalysis(ExplainView, book, {
    state: { before: { ...dayBefore(book), asOf: book.asOf + DAY } },
  });
  expect(screen.getByRole("alert").textContent).toMatch(/^As-of after is 2026-11-20/);
});
