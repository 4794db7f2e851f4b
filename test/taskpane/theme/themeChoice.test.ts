import { relativeLuminance } from "../../../src/taskpane/theme/luminance";
import { isDark, loadThemeChoice, saveThemeChoice } from "../../../src/taskpane/theme/themeChoice";

/** Relative luminance by the definition in WCAG 2.2, worked out by hand for grey 0x77: ((0x77/255+0.055)/1.055)^2.4. */
test.each([
  ["#000000", 0],
  ["#FFFFFF", 1],
  ["ff0000", 0.2126],
  ["#00ff00", 0.7152],
  ["#777777", 0.184475],
])("luminance of %s is %d", (colour, luminance) => {
  expect(Math.abs((relativeLuminance(colour) ?? NaN) - luminance)).toBeLessThan(1e-6);
});

test.each(["", "white", "#FFF", "#GG0000"])('"%s" is no colour that Office hands over', (text) => {
  expect(relativeLuminance(text)).toBeNull();
});

test.each([
  ["office", "#FFFFFF", true, false],
  ["office", "#262626", false, true],
  ["office", null, true, true],
  ["office", null, false, false],
  ["light", "#000000", true, false],
  ["dark", "#FFFFFF", false, true],
] as const)("choice %s, Office %s, browser dark %s: dark is %s", (choice, office, prefersDark, dark) => {
  expect(isDark(choice, office, prefersDark)).toBe(dark);
});

test("the choice is kept, and something else in its place is not one", () => {
  expect(loadThemeChoice()).toBe("office");
  saveThemeChoice("dark");
  expect(loadThemeChoice()).toBe("dark");
  localStorage.setItem("hedgerow.theme", "purple");
  expect(loadThemeChoice()).toBe("office");
});
