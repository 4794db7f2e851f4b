import { nextSort, orderBy } from "../../src/taskpane/book/tree/sortTree";
import { bookNodes } from "../../src/taskpane/book/tree/treeNodes";
import { treeText } from "../../src/taskpane/book/tree/treeText";
import { treeRows } from "../../src/taskpane/book/tree/treeNodes";
import { FIGURES } from "../../src/taskpane/format/figures";
import { desk } from "./cannedDesk";

const RISK = desk().risk!;
const [FIRST, SECOND, THIRD] = RISK.underlyings;
const OWNER = { underlying: null, currency: null, volatilityType: "lognormal" } as const;

test("figures sort from the largest, names from A on; a third press sorts no more", () => {
  const vega = nextSort(null, "Vega");
  expect(vega).toEqual({ by: "Vega", direction: "descending" });
  expect(nextSort(vega, "Vega")).toEqual({ by: "Vega", direction: "ascending" });
  expect(nextSort(nextSort(vega, "Vega"), "Vega")).toBeNull();
  expect(nextSort(vega, "name")).toEqual({ by: "name", direction: "ascending" });
});

test("what does not add up comes last whichever way a figure is sorted", () => {
  const mixed = {
    ...SECOND!,
    exposure: { ...SECOND!.exposure, vega: null, volatilityType: "both" as const },
  };
  const nodes = bookNodes({ ...RISK, underlyings: [FIRST!, mixed, THIRD!] }, () => []);
  const order = (direction: "ascending" | "descending") =>
    orderBy({ by: "Vega", direction })(nodes).map(({ risk }) => risk.underlying);
  expect(order("descending").at(-1)).toBe(SECOND!.underlying);
  expect(order("ascending").at(-1)).toBe(SECOND!.underlying);
  expect(order("ascending").slice(0, 2)).toEqual(order("descending").slice(0, 2).reverse());
});

test("copied names cannot become formulas, nor break the columns", () => {
  const named = { ...FIRST!, underlying: '=HYPERLINK("x")\tA' };
  const nodes = bookNodes({ ...RISK, underlyings: [named] }, () => []);
  const rows = treeRows(nodes, new Set(), orderBy(null));
  const [, line] = treeText(rows, FIGURES.slice(0, 1), OWNER).split("\n");
  expect(line).toBe(`'=HYPERLINK("x") A\t\t\t${FIRST!.spot}\t${FIRST!.exposure.value}`);
});
