import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dependencies, devDependencies } from "../../package.json";

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const { packages: locked } = JSON.parse(readFileSync(join(__dirname, "../../package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, LockedPackage>>;
};

test("every package is pinned to one version", () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

// npm leaves out what it could not fetch when the lock was written, and then `npm ci` fails on other machines.
test("the lock names the native parts for every operating system", () => {
  const names = new Set(Object.keys(locked).map((path) => path.replace(/^.*node_modules\//, "")));
  const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path} -> ${name}`),
  );
  expect(missing).toEqual([]);
});
