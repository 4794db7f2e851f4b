import { FluentProvider, makeStaticStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMediaQuery } from "../useMediaQuery";
import { isDark, type ThemeChoice } from "./themeChoice";

const useStaticStyles = makeStaticStyles({
  body: { margin: 0 },
});

export interface PaneThemeProps {
  readonly choice: ThemeChoice;
  readonly officeBackground: string | null;
  readonly children: ReactNode;
}

export function PaneTheme({ choice, officeBackground, children }: PaneThemeProps) {
  useStaticStyles();
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
  const dark = isDark(choice, officeBackground, prefersDark);
  return <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>{children}</FluentProvider>;
}
