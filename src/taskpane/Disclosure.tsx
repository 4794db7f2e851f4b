import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    color: tokens.colorBrandForegroundLink,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

export interface DisclosureProps {
  readonly summary: string;
  readonly openAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A part that opens and closes; the browser brings keyboard and screen reader with it. */
export function Disclosure({ summary, openAtFirst = false, children }: DisclosureProps) {
  // Never set again: from then on the browser keeps what the user opened and closed.
  const [open] = useState(openAtFirst);
  return (
    <details open={open}>
      <summary className={useStyles().summary}>{summary}</summary>
      {children}
    </details>
  );
}
