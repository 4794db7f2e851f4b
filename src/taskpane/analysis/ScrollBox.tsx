import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, type Ref } from "react";

const useStyles = makeStyles({
  box: {
    position: "relative",
    overflowX: "auto",
    scrollSnapType: "x proximity",
    minWidth: 0,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface ScrollBoxProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly boxRef?: Ref<HTMLDivElement>;
  /** Pixels at the left that stay in sight. */
  readonly stuckWidth?: number;
}

/** What is wider than the pane scrolls sideways in here, by keyboard too. */
export function ScrollBox({ label, children, boxRef, stuckWidth = 0 }: ScrollBoxProps) {
  return (
    <div
      ref={boxRef}
      className={useStyles().box}
      style={{ scrollPaddingLeft: stuckWidth }}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      {children}
    </div>
  );
}
