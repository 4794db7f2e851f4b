import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { LogEntry } from "../../sheet/logTable";
import { formatUtcSeconds } from "../../sheet/utcText";
import { Disclosure } from "../Disclosure";
import { formatMoney } from "../format/numbers";

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
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  fact: { color: tokens.colorNeutralForeground3 },
  said: { margin: 0, overflowWrap: "anywhere" },
  part: { margin: 0 },
});

export interface LogRunProps {
  readonly entry: LogEntry;
  readonly revertible: boolean;
  readonly busy: boolean;
  readonly onRevert: () => void;
}

export function LogRun({ entry, revertible, busy, onRevert }: LogRunProps) {
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

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([name, said]) => (
        <Fact key={name} name={name} said={said} />
      ))}
    </dl>
  );
}

/** What the log tells of several underlyings, with a semicolon between, stands in a line each. */
function Fact({ name, said }: { readonly name: string; readonly said: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.fact}>{name}</dt>
      <dd className={styles.said}>
        {said.split("; ").map((part) => (
          <p key={part} className={styles.part}>
            {part}
          </p>
        ))}
      </dd>
    </>
  );
}
