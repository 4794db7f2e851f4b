import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { answersLater, type FunctionsFile } from "../workbench/functions/functionMetadata";

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

  test.each([
    ["functions.js", "at once", false],
    ["asyncFunctions.js", "later", true],
  ])("%s associates exactly the functions of functions.json that answer %s", (file, _, isLater) => {
    const associated: string[] = [];
    const CustomFunctions = { associate: (id: string) => associated.push(id) };
    const src = "https://localhost:3000/asyncFunctions.js";
    const document = { currentScript: { tagName: "SCRIPT", src }, baseURI: src };
    runInContext(read(`dist/${file}`), createContext({ CustomFunctions, document, URL }));
    const { functions } = JSON.parse(read("dist/functions.json")) as FunctionsFile;
    const described = functions.filter((described) => answersLater(described) === isLater);
    expect(associated).not.toHaveLength(0);
    expect(associated.sort()).toEqual(described.map(({ id }) => id).sort());
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
