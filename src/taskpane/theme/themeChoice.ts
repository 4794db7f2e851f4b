import { relativeLuminance } from "./luminance";

export type ThemeChoice = "office" | "light" | "dark";

export const THEME_CHOICES: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: "office", label: "Match Office" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const KEY = "hedgerow.theme";

/** Black and white text are equally readable on this luminance: (1.05 / 0.05) ** 0.5 * 0.05 - 0.05. */
const DARK_BELOW = 0.179;

/** What the user chose on this machine, "office" when nothing was chosen or storage is closed to add-ins. */
export function loadThemeChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return THEME_CHOICES.find(({ value }) => value === kept)?.value ?? "office";
  } catch {
    return "office";
  }
}

/** Keeps the choice; where storage is closed it lasts until the pane is loaded again. */
export function saveThemeChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    return;
  }
}

/** Office names no theme on the web: then the browser's own preference counts. */
export function isDark(choice: ThemeChoice, officeBackground: string | null, prefersDark: boolean): boolean {
  if (choice !== "office") return choice === "dark";
  const luminance = officeBackground === null ? null : relativeLuminance(officeBackground);
  return luminance === null ? prefersDark : luminance < DARK_BELOW;
}
