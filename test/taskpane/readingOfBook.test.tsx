import { act, screen, within } from "@testing-library/react";
import { rowKey } from "../../src/sheet/rowKey";
import { CANNED_SESSIONS } from "./cannedSessions";
import { openAll, renderCanned, renderPane } from "./renderPane";

test("rows left out stay in sight, with a way back; what is no position is named as such", async () => {
  const { container, session, user } = renderCanned("rowsLeftOut");
  openAll(container);
  const chosen = within(screen.getByRole("region", { name: "Rows left out" }));
  expect(chosen.getByText("2 rows left out")).toBeTruthy();
  expect(chosen.getAllByRole("listitem")[0]?.textContent).toContain("row 14 · SPX 20270319 P6100");
  const others = screen.getByText("3 rows not read as positions").parentElement!;
  expect(
    within(others)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "row 31 · ETH-25DEC26-3000-C · marked in the column Exclude",
    "row 32 · Instrument · title or repeated header",
    "row 41 · Total · sums up other rows",
  ]);
  await user.click(chosen.getByRole("button", { name: "Take in again: row 14" }));
  await user.click(chosen.getByRole("button", { name: "row 14" }));
  const { cells } = CANNED_SESSIONS.rowsLeftOut.state.book!.reading;
  expect(session.calls).toEqual([
    ["takeIn", rowKey(cells[13]!)],
    ["goToAddress", "Portfolio!A14:G14"],
  ]);
});

test("the plan says what it leaves out, next to the decision", () => {
  renderCanned("rowsLeftOutPlan");
  const summary = screen.getByText("Without 3 rows that are left out.").parentElement;
  expect(summary?.textContent).toMatch(/^\d trades?, expected cost /);
});

test("cells read as numbers are told quietly, and lead to their place", async () => {
  const { container, session, user } = renderCanned("rowsLeftOut");
  openAll(container);
  const notes = screen.getByText("5 cells read as numbers").parentElement!;
  expect(within(notes).getAllByRole("listitem")[0]?.textContent).toBe('B5 · Quantity "(300)" read as -300');
  await user.click(within(notes).getByRole("button", { name: "B5" }));
  expect(session.calls).toEqual([["goToAddress", "Portfolio!B5"]]);
});

test("cells of the tables beside the positions too, by table", async () => {
  const { state } = CANNED_SESSIONS.desk;
  const table = {
    name: "Market",
    origin: { sheet: "Rates", row: 3, column: 0 },
    address: "Rates!A4:E9",
    cells: [],
  };
  const note = { gridRow: 2, gridColumn: 1, column: "Spot", found: '"94,250"', readAs: "94250" };
  const book = { ...state.book!, tableNotes: [{ table, notes: [note] }] };
  const { container, session, user } = renderPane("book", { ...state, book });
  openAll(container);
  const notes = screen.getByText("1 cell read as a number").parentElement!;
  expect(within(notes).getByRole("listitem").textContent).toBe('Market B6 · Spot "94,250" read as 94250');
  await user.click(within(notes).getByRole("button", { name: "B6" }));
  expect(session.calls).toContainEqual(["goToAddress", "Rates!B6"]);
});

test("hidden rows are counted, and the line says so", () => {
  renderCanned("rowsLeftOut");
  expect(screen.getByText(/12 hidden rows are counted/)).toBeTruthy();
});

test("while the book is measured it can be given up", async () => {
  const { session, user } = renderCanned("measuring");
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.6");
  expect(screen.getByText("Measuring the book.").getAttribute("role")).toBe("status");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(session.calls).toEqual([["cancel"]]);
});

test("a sheet that was inserted can be shown and the message put away", async () => {
  const { session, user } = renderCanned("inserted");
  const message = within(screen.getByRole("group", { name: /^Inserted Risk by underlying/ }));
  await user.click(message.getByRole("button", { name: "Show" }));
  await user.click(message.getByRole("button", { name: "Dismiss" }));
  expect(session.calls).toEqual([["goToAddress", "'Risk by underlying'!A1"], ["dismissInserted"]]);
});

test("columns: what each is read from and holds; a header is chosen and saved", async () => {
  const { session, user } = renderCanned("desk");
  await user.click(screen.getByRole("button", { name: "Columns" }));
  const dialog = within(screen.getByRole("dialog", { name: "Columns" }));
  const spot = dialog.getByLabelText<HTMLSelectElement>("Spot *");
  expect(spot.selectedOptions[0]?.textContent).toBe("As found: Spot");
  expect(dialog.getAllByText("holds 3180, 3180, 3180").length).toBeGreaterThan(0);
  const price = dialog.getByLabelText<HTMLSelectElement>("Underlying price");
  expect(price.selectedOptions[0]?.textContent).toBe("As found: not in the sheet");
  await user.selectOptions(price, "Spot");
  expect(price.selectedOptions[0]?.textContent).toBe("Spot");
  expect(dialog.queryByRole("button", { name: "Forget the mapping" })).toBeNull();
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(session.calls).toEqual([["mapColumns", { "Underlying price": "Spot" }]]);
  expect(screen.queryByRole("dialog")).toBeNull();
}, 30_000);

test("a mapping is shown, changed back to what is found, and forgotten as a whole", async () => {
  const { state } = CANNED_SESSIONS.desk;
  const columns = { Volatility: "Fair vol", Quantity: "Quantity" };
  const { session, user } = renderPane("book", { ...state, settings: { ...state.settings, columns } });
  const open = async () => {
    await user.click(await screen.findByRole("button", { name: "Columns" }));
    return within(screen.getByRole("dialog", { name: "Columns" }));
  };
  const dialog = await open();
  const volatility = dialog.getByLabelText<HTMLSelectElement>("Volatility *");
  expect(volatility.selectedOptions[0]?.textContent).toBe("Fair vol (not in the sheet)");
  await user.selectOptions(volatility, dialog.getByLabelText("Volatility *").querySelector("option")!);
  await user.click(dialog.getByRole("button", { name: "Save" }));
  await user.click((await open()).getByRole("button", { name: "Forget the mapping" }));
  expect(session.calls).toEqual([
    ["mapColumns", { Quantity: "Quantity" }],
    ["mapColumns", {}],
  ]);
}, 30_000);

test("where every row is left out the pane says that, and does not ask for rows", () => {
  const { state } = CANNED_SESSIONS.rowsLeftOut;
  const book = state.book!;
  const parsed = { ...book.parsed, positions: [], gridRows: [], rowCount: 0 };
  renderPane("book", { ...state, book: { ...book, parsed, risk: null, plan: null, limits: null } });
  expect(screen.getByRole("heading", { name: "All rows of Positions are left out" })).toBeTruthy();
  expect(screen.queryByText(/^Enter one position/)).toBeNull();
  expect(screen.getByText("2 rows left out")).toBeTruthy();
});

test("where only the market cannot be read, that is said of the figures and of the plan", () => {
  const { state } = CANNED_SESSIONS.limitsUnreadable;
  const book = state.book!;
  const [{ table, issues }] = book.tableIssues as [(typeof book.tableIssues)[number]];
  const tableIssues = [{ table: { ...table, name: "Market" }, issues }];
  const unplanned = { ...state, book: { ...book, tableIssues, plan: null } };
  const { views } = renderPane("book", unplanned);
  expect(
    screen.getByText("Without the cells of Market that cannot be read; not to be traded on."),
  ).toBeTruthy();
  act(() => views.show("plan"));
  expect(screen.getByText(/A partly read book gives a wrong hedge/).textContent).toContain(
    "1 cell of Market cannot be read",
  );
});
