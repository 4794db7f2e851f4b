import {
  DomainError,
  requireFinite,
  requireNonNegative,
  requirePositive,
} from "../../../src/core/math/domainError";

test("names the argument, what was found and what it takes", () => {
  const error = new DomainError("vol", -0.2, "0 or more");
  expect(error.message).toBe("vol is -0.2: takes 0 or more");
  expect(error).toMatchObject({ argument: "vol", found: -0.2, wanted: "0 or more", name: "DomainError" });
  expect(error).toBeInstanceOf(RangeError);
});

test("says of a value that is not there that it is missing", () => {
  expect(new DomainError("vol", undefined, "0 or more").message).toBe("vol is missing: takes 0 or more");
});

test.each([
  { require: requireFinite, takes: [-1, 0, 1e308], refuses: [NaN, Infinity, -Infinity] },
  { require: requireNonNegative, takes: [0, 5e-324, 1e308], refuses: [NaN, Infinity, -5e-324] },
  { require: requirePositive, takes: [5e-324, 1e308], refuses: [NaN, Infinity, 0, -1] },
])("$require.name", ({ require, takes, refuses }) => {
  for (const value of takes) expect(() => require("x", value)).not.toThrow();
  for (const value of refuses) expect(() => require("x", value)).toThrow(DomainError);
});
