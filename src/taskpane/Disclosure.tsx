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
  // The browser hides what is closed in a way that Fluent UI's focus order does not see: Shift+Tab would stop.
  details: { "&:not([open]) > :not(summary)": { display: "none" } },
});

export interface DisclosureProps {
  readonly summary: string;
  readonly openAtFirst?: boolean;
  /** Of many that stay closed most of the time: there is nothing inside until it is first opened. */
  readonly isMadeWhenOpened?: boolean;
  readonly children: ReactNode;
}

/** A part that opens and closes; the browser brings keyboard and screen reader with it. */
export function Disclosure(props: DisclosureProps) {
  const { summary, openAtFirst = false, isMadeWhenOpened = false, children } = props;
  const styles = useStyles();
  // Never set again: from then on the browser keeps what the user opened and closed.
  const [open] = useState(openAtFirst);
  const [isMade, setIsMade] = useState(openAtFirst || !isMadeWhenOpened);
  return (
    <details
      className={styles.details}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setIsMade(true);
      }}
    >
      {/* Made with the click rather than with what follows from it, so that Tab leads inside at once. */}
      <summary className={styles.summary} onClick={() => setIsMade(true)}>
        {summary}
      </summary>
      {isMade && children}
    </details>
  );
}
