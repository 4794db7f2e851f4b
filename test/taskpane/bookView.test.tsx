import { screen, waitFor, within } from "@testing-library/react";
import { WIDE } from "../../src/taskpane/book/tree/treeLayout";
import { ISSUES } from "./cannedBook";
import { renderCanned } from "./renderPane";

const main = () => screen.getByRole("main");

test("before any reading: what is read, which columns it takes, a header row to copy", async () => {
  const { session, user } = renderCanned("notRead");
  expect(screen.getByText("Not read yet")).toBeTruthy();
  expect(within(main()).getByText("Volatility").nextSibling?.textContent).toContain("a decimal above 0");
  const row = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Example header row" });
  expect(row.value.split("\t").slice(0, 4)).toEqual(["Instrument", "Underlying", "Type", "Quantity"]);

  await user.click(screen.getByRole("button", { name: "Copy header row" }));
  expect(await navigator.clipboard.readText()).toBe(row.value);
  expect(screen.getByText(/^Copied\./)).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Use selection" }));
  await user.click(screen.getByRole("button", { name: "Rebalance" }));
  expect(session.calls).toEqual([["rebalance", { kind: "selection" }], ["rebalance"]]);
});

test("where the clipboard is closed the header row is selected and the keys are named", async () => {
  const { user } = renderCanned("notRead");
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
  await user.click(screen.getByRole("button", { name: "Copy header row" }));
  expect(await screen.findByText(/press Ctrl\+C/)).toBeTruthy();
  const row = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Example header row" });
  expect([row.selectionStart, row.selectionEnd]).toEqual([0, row.value.length]);
});

test("no positions found: the refusal offers the selection", async () => {
  const { session, user } = renderCanned("noWorkbookData");
  expect(screen.getByText("No positions found")).toBeTruthy();
  const message = screen.getByRole("group", { name: /No positions found/ });
  await user.click(within(message).getByRole("button", { name: "Use selection" }));
  expect(session.calls).toEqual([["rebalance", { kind: "selection" }]]);
});

test("while reading: progress, and nothing can be started twice", async () => {
  const { session, user } = renderCanned("reading");
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.4");
  await user.click(screen.getByRole("button", { name: "Reading positions, 40 %" }));
  await user.click(screen.getByRole("button", { name: "Use selection" }));
  expect(session.calls).toEqual([]);
});

test("each underlying: spot, state in a word, net delta and the figure chosen, with units", async () => {
  const { user } = renderCanned("breach");
  expect(screen.getByText("1 of 2 underlyings outside the band: BTC.")).toBeTruthy();
  const tree = within(screen.getByRole("treegrid", { name: "Risk of the book" }));
  const btc = () => tree.getByRole("row", { name: /^BTC/ }).textContent;
  expect(btc()).toBe("BTCOutside bandspot 94,250−85.61−12,346");
  expect(tree.getByRole("row", { name: /^Net delta −85\.61/ }).textContent).toContain(
    "band ±5 · 1,712 % used",
  );
  expect(
    tree.getByRole("img", { name: /^Net delta −85\.61, band ±5, 1,712 % used, Outside band/ }),
  ).toBeTruthy();
  expect(tree.getByRole("columnheader", { name: /^Vega/ }).textContent).toBe("Vega USD per vol point");
  await user.selectOptions(screen.getByLabelText("Figure beside net delta"), "Dollar delta");
  expect(tree.queryByRole("columnheader", { name: /^Vega/ })).toBeNull();
  expect(tree.getByRole("columnheader", { name: /^Dollar delta/ }).textContent).toBe("Dollar delta USD");
  expect(btc()).toBe("BTCOutside bandspot 94,250−85.61−7,312,136");
  expect(tree.getByRole("row", { name: /^ETH/ }).textContent).toContain("In band");
});

test("the source line says what was read and leads to it", async () => {
  const { session, user } = renderCanned("breach");
  expect(main().textContent).toContain("Positions · 60 rows · BTC, ETH · Portfolio!A1:M61");
  await user.click(screen.getByRole("button", { name: "Portfolio!A1:M61" }));
  await user.click(screen.getByRole("button", { name: "Use selection" }));
  await user.click(screen.getByRole("button", { name: "Read again" }));
  expect(session.calls).toEqual([
    ["goToAddress", "Portfolio!A1:M61"],
    ["rebalance", { kind: "selection" }],
    ["rebalance"],
  ]);
});

test("what cannot be read comes first, by its row in the sheet; a click goes there; nothing is traded", async () => {
  const { session, user } = renderCanned("rowsUnreadable");
  const list = screen.getByRole("region", { name: "What cannot be read" });
  expect(within(list).getByRole("heading").textContent).toBe("2 rows cannot be read");
  expect(
    within(list)
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Row 14 · Volatilityfound "n/a" · wanted: a decimal above 0, such as 0.65',
    "Row 14 · Spotfound empty · wanted: a price above 0, such as 94250",
    "Leave out",
    "Row 42 · Quantityfound #REF! · wanted: a number, above 0 for long, below 0 for short",
    "Leave out",
  ]);
  const first = screen.getByRole("treegrid");
  expect(list.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getByText(/^Only of the 2 rows that can be read/)).toBeTruthy();
  await user.click(within(list).getByRole("button", { name: /Row 14 · Spot/ }));
  await user.click(within(list).getByRole("button", { name: "Leave out Row 42" }));
  expect(session.calls).toEqual([
    ["goToIssue", ISSUES[1]],
    ["leaveOut", 41],
  ]);
  expect(screen.queryByRole("button", { name: /Write|Review/ })).toBeNull();
});

test.each(["noRows", "noRowsPlan"] as const)(
  "%s: a header row alone is a book to begin, no mistake",
  (name) => {
    const { container } = renderCanned(name);
    expect(screen.getByText("No rows yet")).toBeTruthy();
    const panel = within(screen.getByRole("tabpanel"));
    expect(panel.getByRole("heading").textContent).toBe("Positions has no rows yet");
    expect(panel.getByText(/^Enter one position a row/)).toBeTruthy();
    expect(screen.getByText("Positions has no rows yet.").getAttribute("role")).toBe("status");
    expect(container.textContent).not.toMatch(/cannot be read|wrong hedge|Cannot read/);
  },
);

test("a missing column is told of the header row", () => {
  renderCanned("columnMissing");
  const list = screen.getByRole("region", { name: "What cannot be read" });
  expect(within(list).getByRole("heading").textContent).toBe("The header row cannot be read");
  expect(within(list).getByRole("button", { name: /^Header row 1 · Volatility/ })).toBeTruthy();
  expect(within(list).queryByRole("button", { name: /^Leave out/ })).toBeNull();
  expect(within(list).getByRole("button", { name: "Columns" })).toBeTruthy();
});

test.each([
  ["of the source line", 0],
  ["of what cannot be read", 1],
])("a dialog that is closed gives the focus back to the button %s", async (_, index) => {
  const { user } = renderCanned("columnMissing");
  const button = screen.getAllByRole("button", { name: "Columns" })[index]!;
  button.focus();
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: "Columns" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test("of very many unreadable rows twenty are shown at a time", async () => {
  const { user } = renderCanned("nothingReadable");
  const list = screen.getByRole("region", { name: "What cannot be read" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(20);
  await user.click(within(list).getByRole("button", { name: "Show 20 more of 40" }));
  expect(within(list).getAllByRole("listitem")).toHaveLength(40);
});

test("of twelve underlyings all start closed, those outside first, and the line above names them", () => {
  renderCanned("twelveUnderlyings");
  expect(screen.getByText("3 of 12 underlyings outside the band: BTC, AVAX, DOGE.")).toBeTruthy();
  const rows = within(screen.getByRole("treegrid")).getAllByRole("row").slice(1);
  expect(rows).toHaveLength(12);
  expect(rows.map((row) => row.getAttribute("aria-expanded"))).toEqual(rows.map(() => "false"));
  const words = rows.map(({ textContent }) => /Outside band|Near edge|In band/.exec(textContent)?.[0]);
  expect(words.slice(0, 4)).toEqual(["Outside band", "Outside band", "Outside band", "Near edge"]);
});

test("a wide pane shows every figure in a column", () => {
  const narrow = window.matchMedia;
  window.matchMedia = (query) => ({ ...narrow(query), matches: query === WIDE });
  try {
    renderCanned("twelveUnderlyings");
    const headers = screen.getAllByRole("columnheader").map(({ textContent }) => textContent.split(" ")[0]);
    expect(headers).toEqual([
      ...["Underlying", "Spot,", "Net", "Value", "Delta", "Gamma", "Vega", "Theta", "Dollar", "Dollar"],
    ]);
    const row = screen.getByRole("row", { name: /^ETH/ });
    expect(within(row).getAllByRole("gridcell")).toHaveLength(9);
    expect(screen.queryByLabelText("Figure beside net delta")).toBeNull();
  } finally {
    window.matchMedia = narrow;
  }
});

test("an error of Excel's is told with a way to read again, and can be put away", async () => {
  const { session, user } = renderCanned("hostError");
  const message = screen.getByRole("group", { name: /Excel reported an error/ });
  await user.click(within(message).getByRole("button", { name: "Read again" }));
  await user.click(within(message).getByRole("button", { name: "Dismiss" }));
  expect(session.calls).toEqual([["rebalance"], ["dismissRefusal"]]);
});

test("settings that cannot be used can be replaced by the defaults", async () => {
  const { session, user } = renderCanned("settingsUnusable");
  expect(screen.getByText("Settings cannot be used")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Use default settings" }));
  expect(session.calls).toEqual([["changeSettings", { asOf: "live", policies: {} }]]);
});

test("a mistake of the add-in's own is called one", () => {
  renderCanned("unexpected");
  expect(screen.getByText("Hedgerow made a mistake")).toBeTruthy();
});

test("positions, profile, scenarios and explain are sections; each keeps what was chosen in it", async () => {
  const { user } = renderCanned("desk");
  const sections = within(screen.getByRole("tablist", { name: "Book" }));
  expect(sections.getAllByRole("tab")).toHaveLength(4);
  await user.selectOptions(screen.getByLabelText("Figure beside net delta"), "Gamma");
  for (const name of ["Profile", "Scenarios", "Explain"]) {
    await user.click(sections.getByRole("tab", { name }));
    expect(screen.getByRole("tabpanel", { name })).toBeTruthy();
    expect(screen.queryByRole("treegrid")).toBeNull();
  }
  await user.click(sections.getByRole("tab", { name: "Positions" }));
  expect(screen.getByLabelText<HTMLSelectElement>("Figure beside net delta").value).toBe("Gamma");
});

test("an analysis of a book that is read in part says so", async () => {
  const { user } = renderCanned("rowsUnreadable");
  await user.click(screen.getByRole("tab", { name: "Explain" }));
  const panel = within(screen.getByRole("tabpanel", { name: "Explain" }));
  expect(panel.getByText(/^Only of the 2 rows that can be read/)).toBeTruthy();
});
