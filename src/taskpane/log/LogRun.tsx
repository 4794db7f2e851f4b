import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RunShortfall } from "../../core/hedging/shortfall/execution";
import type { LogEntry } from "../../sheet/logTable";
import { formatUtcSeconds } from "../../sheet/utcText";
import { Disclosure } from "../Disclosure";
import { formatMoney } from "../format/numbers";
import { Facts } from "./Facts";
import { shortfallText } from "./shortfallFacts";

const useStyles = makeStyles({
  run: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontVariantNumeric: "tabular-nums",
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "24px" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  spring: { flexGrow: 1 },
});

export interface LogRunProps {
  readonly entry: LogEntry;
  /** What its trades cost; `null` where that was not read. */
  readonly shortfall: RunShortfall | null;
  readonly revertible: boolean;
  readonly busy: boolean;
  readonly onRevert: () => void;
}

export function LogRun({ entry, shortfall, revertible, busy, onRevert }: LogRunProps) {
  const styles = useStyles();
  return (
    <article className={styles.run} aria-label={`Run ${entry.run}, ${entry.state}`}>
      <div className={styles.line}>
        <h2 className={styles.name}>Run {entry.run}</h2>
        <Badge appearance="tint" color={entry.state === "written" ? "success" : "informative"}>
          {entry.state === "written" ? "Written" : "Reverted"}
        </Badge>
        <span className={styles.spring} />
        {revertible && (
          <Button size="small" disabledFocusable={busy} onClick={onRevert}>
            Revert
          </Button>
        )}
      </div>
      <Facts
        facts={[
          ["Time", formatUtcSeconds(entry.time)],
          ["Cost", `${formatMoney(entry.cost)} quote ccy`],
          ...(shortfall === null ? [] : [["Shortfall", shortfallText(shortfall)] as const]),
        ]}
      />
      <Disclosure summary="Before and after">
        <Facts
          facts={[
            ["Before", entry.before],
            ["After", entry.after],
          ]}
        />
      </Disclosure>
      <Disclosure summary="How this was decided">
        <Facts
          facts={[
            ["As of", formatUtcSeconds(entry.asOf)],
            ["Policy", entry.policy],
            ["Positions", entry.fingerprint],
            ["Version", entry.version],
          ]}
        />
      </Disclosure>
    </article>
  );
}
