import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

const ROOT = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

describe("what the manifest names is in the build", () => {
  test.each([...new Set(matches(read("manifest.xml"), /="https:\/\/localhost:3000\/([^"]+)"/g))])(
    "%s",
    (path) => {
      expect(existsSync(join(ROOT, "dist", path))).toBe(true);
    },
  );

  test("functions.js associates exactly the functions that functions.json describes", () => {
    const associated: string[] = [];
    runInContext(
      read("dist/functions.js"),
      createContext({ CustomFunctions: { associate: (id: string) => associated.push(id) } }),
    );
    const { functions } = JSON.parse(read("dist/functions.json")) as { functions: { id: string }[] };
    expect(associated).not.toHaveLength(0);
    expect(associated.sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  test("the page loads Office.js from Microsoft, then the bundles whose sizes are checked", () => {
    const scripts = matches(read("dist/taskpane.html"), /<script[^>]* src="([^"]+)"/g);
    const limits = JSON.parse(read(".size-limit.json")) as { path: string | string[] }[];
    const measured = limits.map(({ path }) => path).find(Array.isArray) ?? [];
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      ...measured.map((path) => path.replace("dist/", "")),
    ]);
  });
});
