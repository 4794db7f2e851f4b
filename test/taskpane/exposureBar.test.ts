import { bandBar, usedText } from "../../src/taskpane/book/tree/exposureBar";
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
