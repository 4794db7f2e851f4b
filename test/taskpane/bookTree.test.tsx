import { act, screen, within } from "@testing-library/react";
import { WIDE } from "../../src/taskpane/book/tree/treeLayout";
import { CANNED_SESSIONS } from "./cannedSessions";
import { renderCanned } from "./renderPane";

const tree = () => screen.getByRole("treegrid", { name: "Risk of the book" });
const rows = () => within(tree()).getAllByRole("row").slice(1);
const nameOf = (row: HTMLElement) => within(row).getByRole("rowheader").textContent;
const row = (start: string) => rows().find((each) => nameOf(each).startsWith(start))!;
const active = () => nameOf(document.getElementById(tree().getAttribute("aria-activedescendant")!)!);

/** The rows of an underlying that has been opened, down to the next one. */
const below = (underlying: string) => {
  const all = rows();
  const start = all.findIndex((each) => nameOf(each).startsWith(underlying));
  const next = all.findIndex((each, index) => index > start && each.getAttribute("aria-level") === "1");
  return all.slice(start + 1, next === -1 ? undefined : next).map(nameOf);
};

test("breaches first, then what is near; below an underlying its limits and band, then its expiries", () => {
  renderCanned("desk");
  const top = rows().filter((each) => each.getAttribute("aria-level") === "1");
  expect(top.map(nameOf)).toEqual(["ETHBreach", "BTCOutside band", "SOLNear edge"]);
  expect(below("ETH")).toEqual([
    ...["Vega −37.26Breach", "Gamma −0.003317Inside", "Net delta 330.3In band"],
    ...["2026-12-18", "2026-12-25", "2027-01-29", "2027-03-26", "no expiry"],
  ]);
  expect(row("Vega −37.26").textContent).toContain("limit from −20 · 186 % used");
});

test("levels, places and counts are told to screen readers", () => {
  renderCanned("desk");
  expect(tree().getAttribute("aria-rowcount")).toBe(String(rows().length + 1));
  const attributes = (each: HTMLElement) =>
    ["aria-level", "aria-posinset", "aria-setsize", "aria-expanded", "aria-rowindex"].map((name) =>
      each.getAttribute(name),
    );
  expect(attributes(row("ETH"))).toEqual(["1", "1", "3", "true", "2"]);
  expect(attributes(row("Vega −37.26"))).toEqual(["2", "1", "8", null, "3"]);
  expect(attributes(row("2026-12-18"))).toEqual(["2", "4", "8", "false", "6"]);
});

test("a click opens an expiry to its positions; one on a position goes to its row", async () => {
  const { session, user } = renderCanned("desk");
  await user.click(row("2026-12-18"));
  const position = row("ETH-18DEC26-3100-P");
  expect(position.textContent).toContain("qty −40");
  expect(position.getAttribute("aria-level")).toBe("3");
  await user.click(position);
  expect(session.calls).toEqual([["goToAddress", "Portfolio!A3:G3"]]);
});

test("the arrow keys open, move and close; Home, End and Enter do what they say", async () => {
  const { session, user } = renderCanned("desk");
  act(() => tree().focus());
  const press = async (keys: string) => {
    await user.keyboard(keys);
    return active();
  };
  expect(await press("{ArrowDown}")).toBe("Vega −37.26Breach");
  expect(await press("{ArrowDown}{ArrowDown}{ArrowDown}")).toBe("2026-12-18");
  expect(await press("{ArrowRight}")).toBe("2026-12-18");
  expect(row("2026-12-18").getAttribute("aria-expanded")).toBe("true");
  expect(await press("{ArrowRight}")).toBe("ETH-18DEC26-3000-C");
  expect(await press("{Enter}")).toBe("ETH-18DEC26-3000-C");
  expect(await press("{ArrowLeft}")).toBe("2026-12-18");
  expect(await press("{ArrowLeft}")).toBe("2026-12-18");
  expect(row("2026-12-18").getAttribute("aria-expanded")).toBe("false");
  expect(await press("{ArrowLeft}")).toBe("ETHBreach");
  expect(await press("{End}")).toBe("no expiry");
  expect(await press("{Home}")).toBe("ETHBreach");
  expect(await press(" ")).toBe("ETHBreach");
  expect(row("ETH").getAttribute("aria-expanded")).toBe("false");
  expect(await press("{ArrowUp}")).toBe("ETHBreach");
  expect(session.calls).toEqual([["goToAddress", "Portfolio!A2:G2"]]);
});

test("Enter on a limit goes to the Limits table", async () => {
  const { session, user } = renderCanned("desk");
  act(() => tree().focus());
  await user.keyboard("{ArrowDown}{Enter}");
  expect(session.calls).toEqual([["goToAddress", "Limits!A1:E5"]]);
});

test("a column sorts from the largest, then from the smallest, then no more", async () => {
  const { user } = renderCanned("desk");
  const header = () => screen.getByRole("columnheader", { name: /^Net delta/ });
  const order = () =>
    rows()
      .filter((each) => each.getAttribute("aria-level") === "1")
      .map((each) => nameOf(each).slice(0, 3));
  const press = () => user.click(within(header()).getByRole("button"));
  expect([header().getAttribute("aria-sort"), order()]).toEqual(["none", ["ETH", "BTC", "SOL"]]);
  await press();
  expect([header().getAttribute("aria-sort"), order()]).toEqual(["descending", ["SOL", "ETH", "BTC"]]);
  await press();
  expect([header().getAttribute("aria-sort"), order()]).toEqual(["ascending", ["BTC", "ETH", "SOL"]]);
  expect(below("ETH").slice(3)).toEqual([
    "no expiry",
    "2027-03-26",
    "2027-01-29",
    "2026-12-25",
    "2026-12-18",
  ]);
  await press();
  expect([header().getAttribute("aria-sort"), order()]).toEqual(["none", ["ETH", "BTC", "SOL"]]);
});

test("names and amounts sort too", async () => {
  const { user } = renderCanned("desk");
  const press = (name: string) =>
    user.click(within(screen.getByRole("columnheader", { name })).getByRole("button"));
  const first = () => nameOf(rows()[0]!);
  await press("Underlying");
  expect(first()).toBe("BTCOutside band");
  await press("Spot, quantity");
  expect(first()).toBe("BTCOutside band");
  await press("Spot, quantity");
  expect(first()).toBe("SOLNear edge");
});

test("of a hundred thousand positions some dozens of rows are in the document, those in sight among them", async () => {
  const { user } = renderCanned("manyRows");
  await user.click(row("2026-12-18"));
  expect(Number(tree().getAttribute("aria-rowcount"))).toBeGreaterThan(8_400);
  expect(rows().length).toBeLessThan(80);

  act(() => tree().focus());
  await user.keyboard("{End}");
  expect(active()).toBe("no expiry");
  const last = Number(tree().getAttribute("aria-rowcount"));
  expect(rows().at(-1)?.getAttribute("aria-rowindex")).toBe(String(last));
  expect(rows().length).toBeLessThan(80);
}, 60_000);

test("the limits in a line, the urgent ones below it; a click shows their underlying", async () => {
  const { user } = renderCanned("desk");
  const limits = within(screen.getByRole("region", { name: "Limits" }));
  expect(limits.getByText("4 limits: 1 breach, 1 near")).toBeTruthy();
  expect(limits.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "ETH · Vega −37.26186 % usedBreach",
    "BTC · Vega −356.2289 % usedNear limit",
  ]);
  await user.click(row("BTC"));
  expect(row("BTC").getAttribute("aria-expanded")).toBe("false");
  await user.click(limits.getByRole("button", { name: /^BTC/ }));
  expect(row("BTC").getAttribute("aria-expanded")).toBe("true");
  expect(active()).toBe("BTCOutside band");
  expect(document.activeElement).toBe(tree());
});

test("without a limits table: how to make one", () => {
  renderCanned("deskWithoutLimits");
  expect(
    screen.getByText(
      "No limits yet: a table named Limits sets them, with columns Underlying, Greek, Target, Lower, Upper.",
    ),
  ).toBeTruthy();
  expect(screen.getByText("Outside band", { selector: "header *" })).toBeTruthy();
});

test("a cell of the limits that cannot be read is named with its table, and a click goes there", async () => {
  const { session, user } = renderCanned("limitsUnreadable");
  const list = within(screen.getByRole("region", { name: "What cannot be read of Limits" }));
  expect(list.getByRole("heading").textContent).toBe("1 cell of Limits cannot be read");
  await user.click(list.getByRole("button", { name: /^Row 6 · Lower/ }));
  expect(session.calls).toEqual([["goToAddress", "Limits!D6"]]);
  expect(screen.getByText("Cannot read", { selector: "header *" })).toBeTruthy();
});

test("the table is inserted as formulas, by group or as limits", async () => {
  const { session, user } = renderCanned("desk");
  await user.click(screen.getByRole("button", { name: "Insert" }));
  expect(screen.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual([
    ...["Risk by underlying", "Risk by expiry", "Risk by bucket", "Risk by position", "Risk in total"],
    ...["Use of limits", "Copy the rows shown as text"],
  ]);
  await user.click(screen.getByRole("menuitem", { name: "Risk by expiry" }));
  await user.click(screen.getByRole("button", { name: "Insert" }));
  await user.click(screen.getByRole("menuitem", { name: "Use of limits" }));
  expect(session.calls).toEqual([
    ["insertFormulas", { kind: "risk", by: "Expiry", higherOrder: false }],
    ["insertFormulas", { kind: "limits" }],
  ]);
});

test("the rows shown are copied as text with tabs, whole numbers and no formulas", async () => {
  const { user } = renderCanned("desk");
  await user.click(row("2026-12-18"));
  await user.click(screen.getByRole("button", { name: "Insert" }));
  await user.click(screen.getByRole("menuitem", { name: /^Copy/ }));
  const lines = (await navigator.clipboard.readText()).split("\n").map((line) => line.split("\t"));
  expect(lines[0]).toEqual([
    ...["Underlying", "Expiry", "Position", "Spot or quantity", "Net delta (underlying)"],
    "Vega (quote currency per vol point)",
  ]);
  const { risk } = CANNED_SESSIONS.desk.state.book!;
  const { expiries, exposure } = risk!.underlyings[0]!;
  expect(lines[1]).toEqual(["ETH", "", "", "3180", String(exposure.netDelta), String(exposure.vega! / 100)]);
  expect(lines[3]).toEqual([
    ...["ETH", "2026-12-18 08:00 UTC", "ETH-18DEC26-3000-C", "40"],
    String(expiries[0]!.positions[0]!.exposure.netDelta),
    String(expiries[0]!.positions[0]!.exposure.vega / 100),
  ]);
  expect(screen.getByText(/^Copied \d+ rows\.$/)).toBeTruthy();
});

test("in a wide pane the bar of a limit stands beside it", () => {
  const narrow = window.matchMedia;
  window.matchMedia = (query) => ({ ...narrow(query), matches: query === WIDE });
  try {
    renderCanned("desk");
    const cells = within(row("Vega −37.26")).getAllByRole("gridcell");
    expect(cells.map((cell) => cell.getAttribute("aria-colspan"))).toEqual(["9"]);
  } finally {
    window.matchMedia = narrow;
  }
});
