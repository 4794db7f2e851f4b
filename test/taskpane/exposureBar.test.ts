import { bandBar, barText, limitBar, usedText } from "../../src/taskpane/book/tree/exposureBar";
import { GREEK_COLUMNS } from "../../src/sheet/riskColumns";
import { BTC, book } from "./cannedBook";

const barAt = (netDelta: number) => {
  const { plan } = book([{ ...BTC, netDelta, policy: { band: 5 } }]);
  return bandBar(plan!.underlyings[0]!);
};

test.each([
  [0, "0 % used"],
  [4.4, "88 % used"],
  [-85.61, "1,712 % used"],
  [-99.9, "1,998 % used"],
  [100, "20 times as much"],
  [-3075.6, "615 times as much"],
])("a net delta of %d in a band of 5: %s", (netDelta, text) => {
  expect(usedText(barAt(netDelta))).toBe(text);
});

test.each([
  [null, "Vega 1,250.00, limit ±1,000, 125 % used, Breach"],
  ["up to 1 week", "Vega, up to 1 week 1,250.00, limit ±1,000, 125 % used, Breach"],
])("a limit on the bucket %p says so", (bucket, text) => {
  const greek = GREEK_COLUMNS.find(({ name }) => name === "Vega")!;
  const limit = { underlying: "BTC", greek, bucket, target: 0, lower: -1000, upper: 1000 };
  expect(barText(limitBar({ ...limit, exposure: 1250, used: 1.25, state: "breach" }))).toBe(text);
});
