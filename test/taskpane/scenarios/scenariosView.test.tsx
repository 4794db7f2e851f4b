import { act, screen, within } from "@testing-library/react";
import { Activity, type ComponentProps } from "react";
import { measureScenarios } from "../../../src/core/risk/measureScenarios";
import type { ScenarioMeasure } from "../../../src/core/risk/scenario";
import { finish, type Steps } from "../../../src/core/steps/steps";
import { formatGreek, formatMoney } from "../../../src/taskpane/format/numbers";
import { ScenariosView } from "../../../src/taskpane/scenarios/ScenariosView";
import { analysedBook, COINS, NO_OPTIONS, TWO_CURRENCIES } from "../analysis/analysedBooks";
import { renderAnalysis, tableTexts } from "../analysis/renderAnalysis";
import { sampleState } from "../analysis/sampleState";

const heatMap = () => screen.getByRole("table", { name: /by shift of spot and of volatility/ });
const exact = () => tableTexts(document.querySelector<HTMLElement>("table[aria-label$=', exact']")!);
const field = (name: string) => screen.getByLabelText(name);
const extremes = () =>
  within(screen.getByRole("list"))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent!.replaceAll("\u202f", " "));

const SPOT_SHIFTS = [-0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2];
const VOL_SHIFTS = [-0.1, -0.05, 0, 0.05, 0.1];

test.each([
  ["crypto", "BTC", "P&L", "P&L", 1, formatMoney],
  ["crypto", "ETH", "delta", "Delta", 1, formatGreek],
  ["index", "SPX", "vega", "Vega", 100, formatMoney],
  ["index", "SPX", "theta", "Theta", 365, formatMoney],
] as const)(
  "%s book: %s %s is the core's in every cell",
  async (book, underlying, measure, name, rawUnits, format) => {
    const state = sampleState(book);
    const { user } = await renderAnalysis(ScenariosView, state);
    await user.selectOptions(screen.getByRole("combobox", { name: "Underlying" }), underlying);
    await user.selectOptions(screen.getByRole("combobox", { name: "Measure" }), name);
    const surfaces = measureScenarios(
      state.parsed.positions.filter((position) => position.underlying === underlying),
      {
        ...{ asOf: state.asOf, days: 0, spotShifts: SPOT_SHIFTS },
        ...{ volShifts: VOL_SHIFTS, volShiftType: "absolute", stickiness: "strike" },
      },
      [measure as ScenarioMeasure],
    ) as Record<ScenarioMeasure, readonly (readonly number[])[]>;
    const expected = SPOT_SHIFTS.map((_, column) =>
      surfaces[measure].map((row) => format(row[column]! / rawUnits)),
    );
    const [header, ...rows] = exact();
    expect(header).toEqual(["Spot \\ Vol", "−10 pts", "−5 pts", "0 pts", "+5 pts", "+10 pts"]);
    expect(rows.map((row) => row.slice(1))).toEqual(expected);
  },
);

test("a table to screen readers: shifts are its headers, highest volatility on top", async () => {
  await renderAnalysis(ScenariosView, analysedBook(COINS));
  const [header, ...rows] = tableTexts(heatMap());
  expect(header).toEqual([
    ...["Vol \\ Spot", "−20 %", "−15 %", "−10 %", "−5 %", "0 %", "+5 %", "+10 %", "+15 %", "+20 %"],
  ]);
  expect(rows.map(([name]) => name)).toEqual(["+10 pts", "+5 pts", "0 pts", "−5 pts", "−10 pts"]);
  expect(rows[2]![5]).toBe("0");
  expect(heatMap().querySelectorAll("th[scope=col]")).toHaveLength(10);
  expect(heatMap().querySelectorAll("th[scope=row]")).toHaveLength(5);
});

test("worst and best are named in words, of greeks lowest and highest", async () => {
  const { user } = await renderAnalysis(ScenariosView, analysedBook(COINS));
  const rows = tableTexts(heatMap());
  const [worst, best] = extremes();
  expect(worst).toBe(`Worst: ${rows[5]![9]} USD at +20 %, −10 pts`);
  expect(best).toBe(`Best: ${rows[1]![5]} USD at 0 %, +10 pts`);
  await user.selectOptions(screen.getByRole("combobox", { name: "Measure" }), "Gamma");
  expect(extremes()[0]).toMatch(/^Lowest: −\S+ BTC per 1\.00 of price at /);
  expect(extremes()[1]).toMatch(/^Highest: /);
});

test("a smile that cannot be used is not silently replaced: as in cells", async () => {
  const book = analysedBook(COINS);
  const why = "Smile, rows 2 and 3: both are at one strike";
  const parsed = { ...book.parsed, surfaceRefusals: new Map([["BTC", why]]) };
  const { user } = await renderAnalysis(ScenariosView, { ...book, parsed });
  expect(heatMap()).toBeTruthy();
  await user.selectOptions(field("Smile as spot moves"), "delta");
  expect(document.body.textContent).toContain(`The smile cannot move with the forward. ${why}.`);
  expect(screen.queryByRole("table", { name: /by shift of spot and of volatility/ })).toBeNull();
});

test("a book that nothing moves says so", async () => {
  const { user } = await renderAnalysis(ScenariosView, analysedBook(NO_OPTIONS));
  await user.selectOptions(screen.getByRole("combobox", { name: "Measure" }), "Vega");
  expect(extremes()).toEqual(["The same in every scenario: 0 USD per vol point"]);
});

test("range, steps, days and the ways of volatility are the user's", async () => {
  const { user, calls } = await renderAnalysis(ScenariosView, analysedBook(COINS));
  await user.clear(field("Spot ±, %"));
  await user.type(field("Spot ±, %"), "30{Enter}");
  await user.clear(field("Spot columns"));
  await user.type(field("Spot columns"), "3{Enter}");
  await user.clear(field("Volatility rows"));
  await user.type(field("Volatility rows"), "3{Enter}");
  await user.clear(field("Days that pass"));
  await user.type(field("Days that pass"), "6{Enter}");
  await user.selectOptions(field("Volatility moves by"), "relative");
  await user.selectOptions(field("Smile as spot moves"), "delta");
  expect(tableTexts(heatMap()).map(([name]) => name)).toEqual(["Vol \\ Spot", "+20 %", "0 %", "−20 %"]);
  expect(tableTexts(heatMap())[0]!.slice(1)).toEqual(["−30 %", "0 %", "+30 %"]);
  expect(screen.getByText("2 positions end within the days and count as settled.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Insert as formulas" }));
  expect(calls).toEqual([
    [
      "insertFormulas",
      {
        ...{ kind: "scenario", underlying: "BTC", measure: "P&L", days: [6] },
        ...{
          spotShifts: [-0.3, 0, 0.3],
          volShifts: [-0.2, 0, 0.2],
          volShiftType: "relative",
          sticky: "delta",
        },
      },
    ],
  ]);
  await user.clear(field("Spot columns"));
  await user.type(field("Spot columns"), "4{Enter}");
  expect(screen.getByText(/Wanted: an odd number from 1 to 41/)).toBeTruthy();
});

test("low volatilities get a narrower range, and a wider one is refused by name", async () => {
  const { user } = await renderAnalysis(ScenariosView, analysedBook(TWO_CURRENCIES));
  await user.selectOptions(screen.getByRole("combobox", { name: "Underlying" }), "SX5E");
  expect(tableTexts(heatMap())[1]![0]).toBe("+5 pts");
  await user.type(field("Volatility ±, points"), "10{Enter}");
  expect(screen.getByRole("alert").textContent).toMatch(
    /^Volatility of SX5E-60D-5700-C at a volatility shift of -0\.1 is -0\.04\. Wanted: a number above 0: its own is 0\.06\.$/,
  );
  expect(screen.queryByRole("table")).toBeNull();
  await user.clear(field("Volatility ±, points"));
  await user.type(field("Volatility ±, points"), "{Enter}");
  expect(heatMap()).toBeTruthy();
});

describe("long work", () => {
  interface Run {
    readonly signal: AbortSignal;
    readonly onProgress: (fraction: number) => void;
    readonly finish: () => void;
  }

  /** Runs that end when the test says so. */
  function heldRuns() {
    const runs: Run[] = [];
    const runInSlices = <Result,>(steps: Steps<Result>, onProgress: Run["onProgress"], signal: AbortSignal) =>
      new Promise<Result>((resolve, reject) => {
        runs.push({ signal, onProgress, finish: () => resolve(finish(steps)) });
        signal.addEventListener("abort", () => reject(signal.reason as Error));
      });
    return { runs, runInSlices };
  }

  async function renderHeld() {
    const held = heldRuns();
    const rendered = await renderAnalysis(ScenariosView, analysedBook(COINS), {
      runInSlices: held.runInSlices,
    });
    return { ...rendered, held: held.runs };
  }

  test("shows how far it is and keeps the picture before, dimmed", async () => {
    const { held, user } = await renderHeld();
    expect(screen.queryByRole("table")).toBeNull();
    await act(async () => held[0]!.finish());
    const before = tableTexts(heatMap());
    await user.selectOptions(screen.getByRole("combobox", { name: "Underlying" }), "ETH");
    act(() => held[1]!.onProgress(0.4));
    expect(screen.getByText("Computing, 40 %")).toBeTruthy();
    expect(heatMap().closest("[aria-busy=true]")).toBeTruthy();
    expect(tableTexts(heatMap())).toEqual(before);
    await act(async () => held[1]!.finish());
    expect(screen.queryByText(/Computing/)).toBeNull();
    expect(heatMap().closest("[aria-busy=true]")).toBeNull();
    expect(tableTexts(heatMap())).not.toEqual(before);
  });

  test("another wish gives up the run before, whose end is not shown", async () => {
    const { held, user } = await renderHeld();
    await user.selectOptions(screen.getByRole("combobox", { name: "Measure" }), "Vega");
    expect([held[0]!.signal.aborted, held[1]!.signal.aborted]).toEqual([true, false]);
    act(() => held[0]!.onProgress(0.9));
    expect(screen.queryByText(/Computing/)).toBeNull();
    await act(async () => held[1]!.finish());
    expect(screen.getByText("Vega, USD per vol point")).toBeTruthy();
    expect(heatMap()).toBeTruthy();
  });

  test("Cancel gives up, Compute again takes up", async () => {
    const { held, user } = await renderHeld();
    act(() => held[0]!.onProgress(0.1));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(held[0]!.signal.aborted).toBe(true);
    expect(screen.getByText("Cancelled.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Compute again" }));
    await act(async () => held[1]!.finish());
    expect(heatMap()).toBeTruthy();
  });

  test("is not done again for having been hidden", async () => {
    const hideable = (props: ComponentProps<typeof ScenariosView>) => (
      <Activity mode={props.state.activity.kind === "idle" ? "visible" : "hidden"}>
        <ScenariosView {...props} />
      </Activity>
    );
    const book = analysedBook(COINS);
    const { runs, show } = await renderAnalysis(hideable, book);
    const before = tableTexts(heatMap());
    await show(book, { activity: { kind: "writing" } });
    expect(screen.queryByRole("table")).toBeNull();
    await show(book);
    expect(tableTexts(heatMap())).toEqual(before);
    expect(runs()).toBe(1);
  });

  test("is given up when the view goes", async () => {
    const { held, show } = await renderHeld();
    await show({ ...analysedBook(COINS), risk: null });
    expect(held[0]!.signal.aborted).toBe(true);
  });
});

test("a fault of the program is not swallowed", async () => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  const runInSlices = () => Promise.reject(new TypeError("a bug"));
  await expect(renderAnalysis(ScenariosView, analysedBook(COINS), { runInSlices })).rejects.toThrow("a bug");
});
