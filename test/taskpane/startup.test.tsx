import { render, screen } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { CannotRun } from "../../src/taskpane/startup/CannotRun";
import { PaneErrorBoundary } from "../../src/taskpane/startup/PaneErrorBoundary";
import { missingRequirements, REQUIREMENT_SETS } from "../../src/taskpane/startup/requirements";

test("the pane asks for the requirement sets that the manifest asks for", () => {
  const manifest = new DOMParser().parseFromString(
    readFileSync(resolve(__dirname, "../../manifest.xml"), "utf8"),
    "application/xml",
  );
  const sets = [...manifest.querySelectorAll("OfficeApp > Requirements Set")];
  expect(REQUIREMENT_SETS.map(({ name, version }) => [name, version])).toEqual(
    sets.map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]),
  );
});

test("a requirement set that Excel lacks is named with what it is needed for", () => {
  const sets = missingRequirements((name) => name !== "SharedRuntime");
  render(<CannotRun failure={{ kind: "missing", sets }} officeBackground="#262626" />);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "SharedRuntime 1.1, which runs the pane, the ribbon and the functions as one",
  ]);
});

test.each([
  [{ kind: "notInExcel" }, "Open Hedgerow in Excel"],
  [{ kind: "noOfficeLibrary" }, "Excel's library did not load"],
] as const)("%p has its own words", (failure, title) => {
  render(<CannotRun failure={failure} officeBackground={null} />);
  expect(screen.getByRole("heading").textContent).toBe(title);
});

test("an error of the pane's own is told in place of an empty pane", () => {
  const silent = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const Broken = () => {
    throw new RangeError("A number to show must be finite, found NaN.");
  };
  render(
    <PaneErrorBoundary>
      <Broken />
    </PaneErrorBoundary>,
  );
  silent.mockRestore();
  expect(screen.getByRole("alert").textContent).toContain("A number to show must be finite, found NaN.");
});
