import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { SessionState } from "../../app/session";
import { formatUtcSeconds } from "../../sheet/utcText";
import type { ThemeChoice } from "../theme/themeChoice";
import { LATER_VIEWS } from "../laterViews";
import { VisuallyHidden } from "../VisuallyHidden";
import { bookStatus } from "./bookStatus";
import { ReadAgainIcon } from "./icons";
import { StatusChip } from "./StatusChip";

const useStyles = makeStyles({
  header: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "32px" },
  spring: { flexGrow: 1 },
  asOf: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  progress: { height: "2px", marginTop: tokens.spacingVerticalXS },
  // Kept free until the menu is there, so that nothing jumps.
  menu: { minWidth: "24px" },
  cancel: { minWidth: "auto" },
});

export interface PaneHeaderProps {
  readonly state: SessionState;
  readonly version: string;
  readonly themeChoice: ThemeChoice;
  readonly onThemeChoice: (choice: ThemeChoice) => void;
  readonly onReadAgain: () => void;
  readonly onCancel: () => void;
}

export function PaneHeader(props: PaneHeaderProps) {
  const { state, version, themeChoice, onThemeChoice, onReadAgain, onCancel } = props;
  const styles = useStyles();
  const { activity, book } = state;
  const fraction = "fraction" in activity ? activity.fraction : undefined;
  const canBeCancelled = fraction !== undefined;
  return (
    <header className={styles.header}>
      <VisuallyHidden>
        <h1>Hedgerow</h1>
      </VisuallyHidden>
      <div className={styles.line}>
        <StatusChip status={bookStatus(state)} />
        <span className={styles.spring} />
        {canBeCancelled && (
          <Button className={styles.cancel} size="small" onClick={onCancel}>
            Cancel
          </Button>
        )}
        {book !== null && !canBeCancelled && (
          <Button
            appearance="subtle"
            size="small"
            icon={<ReadAgainIcon />}
            disabledFocusable={activity.kind !== "idle"}
            onClick={onReadAgain}
          >
            Read again
          </Button>
        )}
        <span className={styles.menu}>
          <LATER_VIEWS.menu.View version={version} themeChoice={themeChoice} onThemeChoice={onThemeChoice} />
        </span>
      </div>
      <p className={styles.asOf}>{asOfLine(state)}</p>
      <div className={styles.progress}>
        {activity.kind !== "idle" && (
          <ProgressBar thickness="medium" aria-label="Progress" value={fraction} />
        )}
      </div>
    </header>
  );
}

function asOfLine({ book, settings }: SessionState): string {
  if (book !== null)
    return `As of ${formatUtcSeconds(book.asOf)} · ${settings.asOf === "live" ? "live" : "fixed"}`;
  return settings.asOf === "live"
    ? "As of the moment of reading · live"
    : `As of ${formatUtcSeconds(settings.asOf)} · fixed`;
}
