import { fireEvent, screen, within } from "@testing-library/react";
import { measureScenarios } from "../../../src/core/risk/measureScenarios";
import type { ScenarioMeasure } from "../../../src/core/risk/scenario";
import { formatGreek, formatMoney } from "../../../src/taskpane/format/numbers";
import { ProfileView } from "../../../src/taskpane/profile/ProfileView";
import { analysedBook, COINS, NO_OPTIONS, TWO_CURRENCIES } from "../analysis/analysedBooks";
import { renderAnalysis, tableTexts } from "../analysis/renderAnalysis";
import { sampleState } from "../analysis/sampleState";

const numbers = () => tableTexts(document.querySelector<HTMLElement>("table[aria-label*='by spot']")!);
const measureField = () => screen.getByRole("combobox", { name: "Measure" });
const underlyingField = () => screen.getByRole("combobox", { name: "Underlying" });
const chart = () => screen.getByRole("slider");
const reading = () => chart().getAttribute("aria-valuetext")!.replaceAll("\u202f", " ");

/** By the core, one line at a time. */
function coreLine(
  state: ReturnType<typeof sampleState>,
  underlying: string,
  measure: ScenarioMeasure,
  days: number,
) {
  const positions = state.parsed.positions.filter((position) => position.underlying === underlying);
  // The mean volatility of the sample book's BTC options gives a range of 30 %: 61 points 1 % apart.
  const spotShifts = Array.from({ length: 61 }, (_, index) => (index - 30) / 100);
  const grid = { asOf: state.asOf, days, spotShifts, volShifts: [0] };
  const surfaces = measureScenarios(positions, { ...grid, volShiftType: "absolute", stickiness: "strike" }, [
    measure,
  ]);
  return surfaces[measure][0]!;
}

test.each([
  ["P&L", "P&L", 1, formatMoney],
  ["delta", "Delta", 1, formatGreek],
  ["gamma", "Gamma", 1, formatGreek],
  ["vega", "Vega", 100, formatMoney],
] as const)(
  "%s of the sample book now and in a week is the core's",
  async (measure, name, rawUnits, format) => {
    const state = sampleState("crypto");
    const { user } = await renderAnalysis(ProfileView, state);
    await user.selectOptions(measureField(), name);
    const [header, ...rows] = numbers();
    expect(header).toEqual(["Spot", "now", "21 Nov", "+7 d"]);
    expect(rows).toHaveLength(61);
    for (const [days, column] of [
      [0, 1],
      [7, 3],
    ] as const) {
      const expected = coreLine(state, "BTC", measure, days).map((figure) => format(figure / rawUnits));
      expect(rows.map((row) => row[column])).toEqual(expected);
    }
  },
);

test("the chart opens on spot as it is, where nothing has moved", async () => {
  await renderAnalysis(ProfileView, analysedBook(COINS));
  expect(reading()).toMatch(
    /^Spot 94,250, 0 %; now: 0\.00; next expiry, 2026-11-25 16:00 UTC: [\d,.]+; in 7 days/,
  );
});

test("arrow keys read the chart, Home and End its ends", async () => {
  await renderAnalysis(ProfileView, analysedBook(COINS));
  fireEvent.keyDown(chart(), { key: "ArrowRight" });
  expect(reading()).toMatch(/^Spot 95,192\.5, \+1 %;/);
  const atOne = numbers().find(([name]) => name!.startsWith("95,192.5"))!;
  expect(reading()).toContain(`now: ${atOne[1]};`);
  fireEvent.keyDown(chart(), { key: "PageDown" });
  expect(reading()).toMatch(/^Spot 85,767\.5, −9 %;/);
  fireEvent.keyDown(chart(), { key: "Home" });
  expect(reading()).toMatch(/^Spot 65,975, −30 %;/);
  fireEvent.keyDown(chart(), { key: "ArrowLeft" });
  expect(reading()).toMatch(/^Spot 65,975, −30 %;/);
  fireEvent.keyDown(chart(), { key: "End" });
  expect(reading()).toMatch(/^Spot 122,525, \+30 %;/);
  expect(chart().getAttribute("aria-valuenow")).toBe(chart().getAttribute("aria-valuemax"));
});

test("what is read off stands below the chart, with dashes to tell the lines apart", async () => {
  const { container } = await renderAnalysis(ProfileView, analysedBook(COINS));
  const below = screen.getByRole("table", { name: "Reading of the chart" });
  expect(
    within(below)
      .getAllByRole("rowheader")
      .map(({ textContent }) => textContent!.replace("\u202f", " ")),
  ).toEqual(["now ", "25 Nov next expiry, 16:00 UTC", "+7 d 2026-11-27"]);
  const dashes = [...container.querySelectorAll("svg path")].map((path) =>
    path.getAttribute("stroke-dasharray"),
  );
  expect(new Set(dashes).size).toBe(3);
});

test("delta over two underlyings is refused in words, and one underlying has it", async () => {
  const { runs, user } = await renderAnalysis(ProfileView, analysedBook(COINS));
  await user.selectOptions(underlyingField(), "All 2");
  expect(reading()).toMatch(/^Spots 0 %; now: 0\.00/);
  const before = runs();
  await user.selectOptions(measureField(), "Delta");
  expect(screen.getByRole("alert").textContent).toBe("Delta adds up only within one underlying. Choose one.");
  expect(screen.queryByRole("slider")).toBeNull();
  expect(runs()).toBe(before);
  await user.selectOptions(underlyingField(), "ETH");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(chart().getAttribute("aria-label")).toBe("Delta against spot of ETH");
});

test("money in two currencies has no sum", async () => {
  const { user } = await renderAnalysis(ProfileView, analysedBook(TWO_CURRENCIES));
  await user.selectOptions(underlyingField(), "All 2");
  expect(screen.getByRole("alert").textContent).toMatch(/^P&L adds up only in one currency/);
});

test("only what has changed is worked out again", async () => {
  const book = analysedBook(COINS);
  const { runs, user, show } = await renderAnalysis(ProfileView, book);
  expect(runs()).toBe(1);
  fireEvent.keyDown(chart(), { key: "ArrowRight" });
  await show(book, { activity: { kind: "writing" } });
  // Another policy: the same risk in another book state.
  await show({ ...book, plan: null });
  expect(runs()).toBe(1);
  await user.selectOptions(measureField(), "Vega");
  expect(runs()).toBe(2);
});

test("days and range are the user's; empty is automatic again", async () => {
  const { user } = await renderAnalysis(ProfileView, analysedBook(COINS));
  const range = screen.getByLabelText("Spot ±, %");
  await user.type(range, "10{Enter}");
  await user.type(screen.getByLabelText("Third line, days ahead"), "30{Enter}");
  expect(numbers()[0]).toEqual(["Spot", "now", "+7 d", "+30 d"]);
  expect(numbers().at(-1)![0]).toBe("103,675 +10 %");
  await user.clear(range);
  await user.type(range, "{Enter}");
  expect(numbers().at(-1)![0]).toBe("122,525 +30 %");
  await user.type(range, "120{Enter}");
  expect(screen.getByText(/Wanted: a percentage above 0, below 100/)).toBeTruthy();
  expect(numbers().at(-1)![0]).toBe("122,525 +30 %");
});

test("what ends by the last line is said", async () => {
  const { show } = await renderAnalysis(ProfileView, analysedBook(COINS));
  expect(screen.getByText(/2 positions end by the last line \(in 7 days, 2026-11-27\)/)).toBeTruthy();
  await show(analysedBook(NO_OPTIONS));
  expect(screen.queryByText(/end by|keeps its volatility/)).toBeNull();
  expect(numbers()[0]).toEqual(["Spot", "now", "+7 d"]);
});

test("formulas are asked for what is on show", async () => {
  const { calls, user } = await renderAnalysis(ProfileView, analysedBook(COINS));
  await user.selectOptions(measureField(), "Theta");
  await user.click(screen.getByRole("button", { name: "Insert as formulas" }));
  expect(calls).toEqual([
    [
      "insertFormulas",
      {
        kind: "scenario",
        underlying: "BTC",
        spotShifts: [-0.3, -0.25, -0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
        volShifts: [0],
        volShiftType: "points",
        sticky: "strike",
        measure: "Theta",
        days: [0, 5, 7],
      },
    ],
  ]);
});

test("an empty book shows nothing", async () => {
  await renderAnalysis(ProfileView, { ...analysedBook(COINS), risk: null });
  expect(screen.queryByRole("region", { name: "Profile" })).toBeNull();
});
