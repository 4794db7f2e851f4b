import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { scripts } from "../../package.json";

const ROOT = join(__dirname, "../..");
const TEXTS = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "LIMITATIONS.md",
  "CHANGELOG.md",
  "LICENSE",
  "test/excel-checklist.md",
];
const NOT_OURS = ["node_modules", "dist", "coverage", "package-lock.json", "screenshots"];
const BINARY = /\.(png|ico|woff2?)$/;
const PERSONAL_FOLDER = /(?<![\w.])\/(?:home|Users|root|work)\/\w+|\b[A-Z]:\\+Users\\+\w+/;

function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !NOT_OURS.includes(name) && (!name.startsWith(".") || name === ".ci"))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? listFiles(path) : [path]));
}

const files = listFiles(ROOT).filter((file) => !BINARY.test(file));
const markdown = files.filter((file) => file.endsWith(".md"));
const read = (file: string): string => readFileSync(file, "utf8");
const name = (file: string): string => relative(ROOT, file);

describe("the project's texts", () => {
  test.each(TEXTS)("%s is there", (text) => {
    expect(read(join(ROOT, text)).trim()).not.toBe("");
  });

  test("point at files that exist", () => {
    const broken = markdown.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !existsSync(join(dirname(file), target)))
        .map((target) => `${name(file)} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test("name only scripts that package.json has", () => {
    const unknown = markdown.flatMap((file) =>
      [...read(file).matchAll(/\bnpm run ([\w:-]+)/g)]
        .map(([, script = ""]) => script)
        .filter((script) => !(script in scripts))
        .map((script) => `${name(file)}: npm run ${script}`),
    );
    expect(unknown).toEqual([]);
  });

  test("name no folder of anyone's machine", () => {
    expect(files).not.toHaveLength(0);
    const found = files.flatMap((file) => {
      const match = PERSONAL_FOLDER.exec(read(file));
      return match === null ? [] : [`${name(file)}: ${match[0]}`];
    });
    expect(found).toEqual([]);
  });
});
