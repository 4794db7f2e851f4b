import { hedgeFormula, tableReference } from "../../src/sheet/formulaText";

test("a formula as Excel writes it: references, texts, numbers, rows and columns of numbers", () => {
  expect(
    hedgeFormula("SCENARIO", [
      { reference: "Positions[#All]" },
      { row: [-0.1, 0, 0.1] },
      { column: [0, 0.05] },
      "P&L",
      "2026-11-20T16:00:00.000Z",
      7,
    ]),
  ).toBe('=HEDGE.SCENARIO(Positions[#All],{-0.1,0,0.1},{0;0.05},"P&L","2026-11-20T16:00:00.000Z",7)');
});

test("what is left out keeps its place between others and is not written at the end", () => {
  expect(hedgeFormula("RISK", [{ reference: "Book!A1:M61" }, null, "2026-11-20", null, null])).toBe(
    '=HEDGE.RISK(Book!A1:M61,,"2026-11-20")',
  );
});

test("quotes in a text are doubled", () => {
  expect(hedgeFormula("SCENARIO", ['the "XYZ" coin'])).toBe('=HEDGE.SCENARIO("the ""XYZ"" coin")');
});

test("a table's name is one word, so that its reference needs no signs around it", () => {
  expect(tableReference("Positions")).toBe("Positions[#All]");
});
