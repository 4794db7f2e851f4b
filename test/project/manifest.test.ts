/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { REQUIREMENT_SETS } from "../../src/taskpane/startup/requirements";

const ROOT = join(__dirname, "../..");
const HOST = "https://localhost:3000/";
const manifest = new DOMParser().parseFromString(
  readFileSync(join(ROOT, "manifest.xml"), "utf8"),
  "text/xml",
).documentElement;

/** Elements of this name under `parent`, whatever prefix they bear. */
const all = (name: string, parent: Element = manifest): Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];

function only(name: string, parent?: Element): Element {
  const [found, ...more] = all(name, parent);
  if (found === undefined || more.length > 0) throw new Error(`${1 + more.length} elements ${name}, not one`);
  return found;
}

const attribute = (element: Element, name: string): string => {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.tagName} has no ${name}`);
  return value;
};

const childNames = (parent: Element): string[] => [...parent.children].map((child) => child.localName);

const overrides = only("VersionOverrides");
const resources = [...only("Resources").children].flatMap((kind) => [...kind.children]);
const resourceValues = new Map(
  resources.map((resource) => [attribute(resource, "id"), attribute(resource, "DefaultValue")]),
);
const resids = [...overrides.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
const urls = [...manifest.querySelectorAll("[DefaultValue]")]
  .map((element) => attribute(element, "DefaultValue"))
  .filter((value) => value.includes("://"))
  .concat(all("AppDomain").map((domain) => domain.textContent ?? ""));

/** The size that a PNG file states of itself, in its header. */
function pngSize(url: string): [width: number, height: number] {
  const bytes = readFileSync(join(ROOT, url.replace(HOST, "")));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Office refuses a manifest whose elements stand in another order than its schema's. */
const ORDER: readonly [parent: string, within: Element, children: readonly string[]][] = [
  ["VersionOverrides", manifest, ["Hosts", "Resources"]],
  ["Host", overrides, ["Runtimes", "AllFormFactors", "DesktopFormFactor"]],
  ["ExtensionPoint", only("AllFormFactors"), ["Script", "Page", "Metadata", "Namespace"]],
  ["DesktopFormFactor", overrides, ["GetStarted", "FunctionFile", "ExtensionPoint"]],
  ["GetStarted", overrides, ["Title", "Description", "LearnMoreUrl"]],
  ["Group", overrides, ["Label", "Icon", "Control", "Control"]],
  ["Control", overrides, ["Label", "Supertip", "Icon", "Action"]],
  ["Supertip", overrides, ["Title", "Description"]],
  ["Resources", overrides, ["Images", "Urls", "ShortStrings", "LongStrings"]],
];

describe("manifest.xml", () => {
  test("names its parts in the order that the schema asks for", () => {
    expect(childNames(manifest)).toEqual([
      ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description"],
      ...["IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements"],
      ...["DefaultSettings", "Permissions", "VersionOverrides"],
    ]);
  });

  test.each(ORDER)("%s has its children in order", (parent, within, children) => {
    const found = all(parent, within);
    expect(found).not.toHaveLength(0);
    for (const element of found) expect(childNames(element)).toEqual(children);
  });

  test("has a GUID, and the version of the package", () => {
    expect(only("Id").textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(only("Version").textContent).toBe(`${version}.0`);
  });

  test("asks for the requirement sets that the pane names, the shared runtime among them", () => {
    const asked = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
    expect(asked).toEqual(REQUIREMENT_SETS.map(({ name, version }) => [name, version]));
    expect(asked).toContainEqual(["SharedRuntime", "1.1"]);
  });

  test("runs functions, ribbon and pane in one long-lived runtime", () => {
    const runtime = only("Runtime");
    expect(attribute(runtime, "lifetime")).toBe("long");
    const pages = [
      only("FunctionFile"),
      only("SourceLocation", only("Page")),
      ...all("Action").flatMap((action) => all("SourceLocation", action)),
    ];
    expect(pages.map((page) => attribute(page, "resid"))).toEqual(
      pages.map(() => attribute(runtime, "resid")),
    );
    expect(resourceValues.get(attribute(runtime, "resid"))).toBe(
      attribute(only("SourceLocation", only("DefaultSettings")), "DefaultValue"),
    );
    expect(all("TaskpaneId")).toEqual([]);
  });

  test("uses every resource, and no other", () => {
    expect(resourceValues.size).toBe(resources.length);
    expect([...new Set(resids)].sort()).toEqual([...resourceValues.keys()].sort());
  });

  test("keeps within Office's lengths", () => {
    for (const id of resourceValues.keys()) expect(id.length).toBeLessThanOrEqual(32);
    for (const text of only("ShortStrings").children)
      expect(attribute(text, "DefaultValue").length).toBeLessThanOrEqual(125);
    for (const text of only("LongStrings").children)
      expect(attribute(text, "DefaultValue").length).toBeLessThanOrEqual(250);
  });

  test("loads everything over https, from one host", () => {
    expect(urls).not.toHaveLength(0);
    expect(urls.filter((url) => !`${url}/`.startsWith(HOST))).toEqual([]);
  });

  test.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("%s is %d pixels wide and high", (name, size) => {
    expect(pngSize(attribute(only(name), "DefaultValue"))).toEqual([size, size]);
  });

  test("shows every ribbon icon in the sizes that Office needs, each true to its size", () => {
    for (const icon of all("Icon", overrides))
      expect(all("Image", icon).map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
    for (const image of all("Icon", overrides).flatMap((icon) => all("Image", icon))) {
      const url = resourceValues.get(attribute(image, "resid")) ?? "";
      const size = Number(attribute(image, "size"));
      expect([url, ...pngSize(url)]).toEqual([expect.stringMatching(`-${size}\\.png$`), size, size]);
    }
  });
});
