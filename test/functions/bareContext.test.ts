import { loadBundle } from "./loadBundle";

const bundle = loadBundle();

test("the bundle adds nothing to the bare context", () => {
  expect(bundle.evaluate("Object.keys(globalThis).join()")).toBe("CustomFunctions");
});

test.each([
  "window",
  "self",
  "document",
  "console",
  "setTimeout",
  "fetch",
  "URL",
  "Office",
  "Excel",
  "process",
  "require",
])("there is no %s", (name) => {
  expect(bundle.evaluate(`typeof ${name}`)).toBe("undefined");
});

test("the functions work there", () => {
  expect(bundle.callForOne("DELTA", "call", 100, 100, 1, 0.2)).toBeCloseTo(0.539827837277029, 14);
});
