import { useState } from "react";
import { loadThemeChoice, saveThemeChoice, type ThemeChoice } from "./themeChoice";

/** The user's theme, kept on this machine. */
export function useThemeChoice(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const [choice, setChoice] = useState(loadThemeChoice);
  const choose = (next: ThemeChoice) => {
    saveThemeChoice(next);
    setChoice(next);
  };
  return [choice, choose];
}
