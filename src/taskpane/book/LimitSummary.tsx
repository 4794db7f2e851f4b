import { makeStyles, tokens } from "@fluentui/react-components";
import type { BookLimits } from "../../app/session";
import type { LimitState } from "../../core/hedging/limits";
import { NEEDED_LIMIT_COLUMNS } from "../../sheet/limitColumns";
import { limitName } from "../../sheet/limitName";
import { formatCount } from "../format/numbers";
import { limitBar, usedText } from "./tree/exposureBar";
import { StateMark } from "./tree/StateMark";

/** More than these would push the book out of sight; the tree has them all. */
const MOST = 3;

const useStyles = makeStyles({
  limits: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  limit: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  used: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface LimitSummaryProps {
  /** `null` without a limits table. */
  readonly limits: BookLimits | null;
  readonly onShow: (underlying: string) => void;
}

/** How many limits are breached and near, and the most urgent of them; a click leads to its underlying. */
export function LimitSummary({ limits, onShow }: LimitSummaryProps) {
  const styles = useStyles();
  if (limits === null)
    return (
      <p className={styles.quiet}>
        No limits yet: a table named Limits sets them, with columns {NEEDED_LIMIT_COLUMNS.join(", ")}.
      </p>
    );
  const urgent = limits.measured.filter(({ state }) => state !== "inside").slice(0, MOST);
  return (
    <section className={styles.limits} aria-label="Limits">
      <p className={styles.text}>{limitsText(limits)}</p>
      {limits.untold.length > 0 && <p className={styles.quiet}>{untoldText(limits)}</p>}
      {urgent.length > 0 && (
        <ul className={styles.list}>
          {urgent.map(limitBar).map((bar) => (
            <li key={`${bar.underlying} ${bar.name}`}>
              <button type="button" className={styles.limit} onClick={() => onShow(bar.underlying)}>
                <span className={styles.name}>
                  {bar.underlying} · {bar.name} {bar.exposureText}
                </span>
                <span className={styles.used}>{usedText(bar)}</span>
                <StateMark state={bar.state} word={bar.word} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "3 limits: 1 breach, 1 near", "3 limits, all inside" */
function limitsText({ measured, table }: BookLimits): string {
  const all = formatCount(measured.length, "limit");
  const count = (wanted: LimitState) => measured.filter(({ state }) => state === wanted).length;
  const breaches = count("breach");
  const near = count("near");
  const parts = [
    ...(breaches > 0 ? [formatCount(breaches, "breach", "breaches")] : []),
    ...(near > 0 ? [`${near} near`] : []),
  ];
  if (measured.length === 0) return `No limits can be told from ${table.name}.`;
  return parts.length === 0 ? `${all}, all inside` : `${all}: ${parts.join(", ")}`;
}

/** "Not told: Vega of SOL (no position is on SOL), …" */
function untoldText({ untold }: BookLimits): string {
  const reasons = untold.map((limit) => `${limitName(limit)} (${limit.why.message})`);
  return `Not told: ${reasons.join(", ")}.`;
}
