import { tokens } from "@fluentui/react-components";

/** How lines differ: in their dashes first, so that nobody has to tell colours. */
const LINE_STYLES = [
  { stroke: tokens.colorNeutralForeground1, dashes: undefined },
  { stroke: tokens.colorPaletteBlueBorderActive, dashes: "7 4" },
  { stroke: tokens.colorPalettePumpkinBorderActive, dashes: "2 3" },
] as const;

export const lineStyle = (index: number) => LINE_STYLES[index % LINE_STYLES.length]!;
