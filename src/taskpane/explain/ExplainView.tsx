import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { BookState, EarlierBook, Session, SessionState } from "../../app/session";
import { formatUtc } from "../../sheet/utcText";
import { Note } from "../analysis/Note";
import { UnderlyingField } from "../analysis/ScopeFields";
import { useSlicedWork } from "../analysis/useSlicedWork";
import { WorkFrame } from "../analysis/WorkFrame";
import { Disclosure } from "../Disclosure";
import { formatMoney } from "../format/numbers";
import { describeTrades, describeUnexplained, describeUnsettled } from "./describeExplanation";
import { EarlierBookFields } from "./EarlierBookFields";
import { ExplainTable } from "./ExplainTable";
import { explainInput, explainInSteps } from "./explainInput";
import { shownPnl } from "./shownPnl";
import { Waterfall } from "./Waterfall";
import { tradeAmountsOf, waterfallOf } from "./waterfallBars";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { margin: 0, overflowWrap: "anywhere" },
});

export interface ExplainViewProps {
  readonly session: Session;
  readonly book: BookState;
  readonly state: SessionState;
}

/** Where the P&L since an earlier book comes from. */
export function ExplainView({ session, book, state }: ExplainViewProps) {
  const styles = useStyles();
  const { before } = state;
  const busy = state.activity.kind !== "idle";
  const ways = <EarlierBookFields session={session} asOf={book.asOf} busy={busy} />;
  return (
    <section className={styles.view} aria-label="Explain">
      {before === null ? (
        <>
          <p className={styles.text}>
            Tells by greek where the P&L since an earlier book comes from. There is no earlier book yet.
          </p>
          {ways}
        </>
      ) : (
        <>
          <Explanation session={session} book={book} before={before} busy={busy} />
          <Disclosure summary="Compare with another book">{ways}</Disclosure>
        </>
      )}
    </section>
  );
}

interface ExplanationProps {
  readonly session: Session;
  readonly book: BookState;
  readonly before: EarlierBook;
  readonly busy: boolean;
}

function Explanation({ session, book, before, busy }: ExplanationProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const { issues, positions } = book.parsed;
  const isPartlyRead = issues.length > 0;
  const input = useMemo(
    () => (isPartlyRead ? null : explainInput(before, { positions, asOf: book.asOf })),
    [before, positions, book.asOf, isPartlyRead],
  );
  const work = useSlicedWork(session, input, explainInSteps);
  const { shown } = work;
  const pnl = shown === null ? null : shownPnl(shown.result, chosen);
  const whyNot = isPartlyRead
    ? "Not all rows of the book can be read: its P&L would be wrong."
    : pnl !== null && "whyNot" in pnl
      ? pnl.whyNot
      : null;
  return (
    <>
      <p className={styles.text}>
        From {formatUtc(before.asOf)} to {formatUtc(book.asOf)}
        <br />
        Earlier book:{" "}
        <Link inline as="button" onClick={() => void session.goToAddress(before.reading.address)}>
          {before.reading.address}
        </Link>
      </p>
      {shown !== null && (
        <UnderlyingField
          names={shown.result.underlyings.map(({ underlying }) => underlying)}
          chosen={pnl !== null && "pnl" in pnl ? pnl.underlying : null}
          onChange={setChosen}
        />
      )}
      <WorkFrame
        work={work}
        caption={pnl !== null && "pnl" in pnl ? `P&L ${formatMoney(pnl.pnl.pnl)} ${pnl.money}` : ""}
        whyNot={whyNot}
        busy={busy}
        onInsert={() => void session.insertFormulas({ kind: "explain", by: "Underlying" })}
      >
        {shown !== null && pnl !== null && "pnl" in pnl && (
          <>
            <Waterfall bars={waterfallOf(pnl.pnl)} below={tradeAmountsOf(pnl.pnl)} money={pnl.money} />
            <Note>{describeUnexplained(pnl)}</Note>
            <Note>{describeTrades(pnl)}</Note>
            <Note>{describeUnsettled(shown.result)}</Note>
            <Disclosure summary="Numbers of all terms">
              <ExplainTable explanation={shown.result} />
            </Disclosure>
          </>
        )}
      </WorkFrame>
    </>
  );
}
