import { DomainError } from "../../src/core/math/domainError";
import { fromFailure, reportOf, toFailure } from "../../src/workers/solverMessages";

/** What is thrown on one thread, as it comes out on the other. */
const sent = (thrown: unknown): Error => fromFailure(structuredClone(toFailure(thrown)));

test.each([
  ["a number", new DomainError("lot", -1, "more than 0")],
  ["a text", new DomainError("name", "BTC", "each name once")],
  ["nothing", new DomainError("budget", undefined, "an amount")],
])("a DomainError that found %s stays one", (_, thrown) => {
  const { argument, found, wanted, message } = thrown;
  const arrived = sent(thrown);
  expect(arrived).toBeInstanceOf(DomainError);
  expect(arrived).toMatchObject({ name: "DomainError", argument, found, wanted, message });
});

test.each([
  ["another error", new TypeError("x is not a function"), "x is not a function"],
  ["what is no error", "out of memory", "out of memory"],
])("%s keeps its words", (_, thrown, message) => {
  expect(sent(thrown)).toMatchObject({ name: "Error", message });
});

test("a solver that broke down is not asked again, one that refuses a problem is", () => {
  const trap = new WebAssembly.RuntimeError("memory access out of bounds");
  expect(reportOf(trap)).toEqual({ kind: "broken", reason: "memory access out of bounds" });
  expect(reportOf(new DomainError("lot", -1, "more than 0"))).toMatchObject({ kind: "failed" });
});
