import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { BookState, Inserted, Session } from "../../app/session";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import type { BookRisk } from "../../core/risk/bookRisk";
import { scopeOf } from "../analysis/scope";
import { PROFIT, unitOf } from "../analysis/shownMeasures";
import { typedDays } from "../analysis/typedShifts";
import { useSlicedWork } from "../analysis/useSlicedWork";
import { InsertedMessage } from "../book/InsertedMessage";
import { Disclosure } from "../Disclosure";
import { ChoiceField } from "../fields/ChoiceField";
import { DraftField } from "../fields/DraftField";
import { formatPercent, formatSetting } from "../format/numbers";
import { ProfileChart } from "../profile/ProfileChart";
import { profileShifts } from "../profile/profileInput";
import { ProfileTable } from "../profile/ProfileTable";
import { usualSpotRange } from "../profile/spotRange";
import { BEFORE_AND_AFTER, type WhatIfInput, whatIfInSteps } from "./whatIfProfile";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  copy: { alignSelf: "start" },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  refusal: {
    margin: 0,
    padding: tokens.spacingVerticalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  // As high as the chart and its reading, so that what stands below does not move once they are there.
  picture: { minHeight: "300px" },
});

export interface WhatIfProps {
  readonly session: Session;
  readonly book: BookState;
  readonly risk: BookRisk;
  /** Underlyings with trades; at least one. */
  readonly traded: readonly UnderlyingPlan[];
  /** The sheet that was made last. */
  readonly inserted: Inserted | null;
  readonly disabled: boolean;
}

/** The book as it would be after the trades: as a copy of the positions, and over spot. */
export function WhatIf({ session, book, risk, traded, inserted, disabled }: WhatIfProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const [days, setDays] = useState(0);
  const plan = traded.find(({ underlying }) => underlying === chosen) ?? traded[0]!;
  const { underlying, trades } = plan;
  const { surfaces } = book.parsed;
  const input = useMemo((): WhatIfInput => {
    const scope = scopeOf(risk, surfaces, underlying);
    const spotShifts = profileShifts(usualSpotRange(scope.positions));
    return { scope, trades, measure: PROFIT, days, spotShifts };
  }, [risk, surfaces, underlying, trades, days]);
  const { shown, fraction, refusal } = useSlicedWork(session, input, whatIfInSteps);
  return (
    <section className={styles.section} aria-label="What if">
      <Button
        className={styles.copy}
        size="small"
        disabledFocusable={disabled}
        onClick={() => void session.insertWhatIf()}
      >
        Copy of the positions after these trades
      </Button>
      {inserted !== null && (
        <InsertedMessage
          inserted={inserted}
          onGoTo={(address) => void session.goToAddress(address)}
          onDismiss={() => session.dismissInserted()}
        />
      )}
      <div className={styles.fields}>
        <ChoiceField
          label="P&L of"
          value={underlying}
          options={traded.map((each) => [each.underlying, each.underlying] as const)}
          disabled={false}
          onChange={setChosen}
        />
        <DraftField
          label="Days ahead"
          shown={formatSetting(days)}
          parse={typedDays}
          onCommit={setDays}
          disabled={false}
        />
      </div>
      <p className={styles.text}>
        {fraction === null
          ? `${PROFIT.name}, ${unitOf(PROFIT, input.scope)}, since now, without what the trades cost. Each option keeps its volatility.`
          : `Computing, ${formatPercent(fraction)}`}
      </p>
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.picture} aria-busy={fraction !== null}>
        {shown !== null && (
          <>
            <ProfileChart input={shown.input} lines={BEFORE_AND_AFTER} profile={shown.result} />
            <Disclosure summary="Numbers">
              <ProfileTable input={shown.input} lines={BEFORE_AND_AFTER} profile={shown.result} />
            </Disclosure>
          </>
        )}
      </div>
    </section>
  );
}
