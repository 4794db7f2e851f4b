import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { BookState, Session, SessionState } from "../../app/session";
import type { BookRisk } from "../../core/risk/bookRisk";
import { ScopeFields } from "../analysis/ScopeFields";
import { scopeOf, underlyingNames } from "../analysis/scope";
import { unitOf, whyNotAdditive } from "../analysis/shownMeasures";
import { useSlicedWork } from "../analysis/useSlicedWork";
import { whyNoSmile } from "../analysis/whyNoSmile";
import { WorkFrame } from "../analysis/WorkFrame";
import { Disclosure } from "../Disclosure";
import { describeGrid } from "./describeScenarios";
import { GridFields } from "./GridFields";
import { type GridChoices, usualChoices } from "./gridChoices";
import { scenarioInput, scenariosInSteps } from "./scenarioInput";
import { ScenarioPicture } from "./ScenarioPicture";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export interface ScenariosViewProps {
  readonly session: Session;
  readonly book: BookState;
  readonly state: SessionState;
}

/** The book on shifted markets: spot by volatility. */
export function ScenariosView({ session, book, state }: ScenariosViewProps) {
  const { risk } = book;
  return risk === null || risk.underlyings.length === 0 ? null : (
    <ScenarioSection session={session} book={book} state={state} risk={risk} />
  );
}

interface ScenarioSectionProps extends ScenariosViewProps {
  readonly risk: BookRisk;
}

function ScenarioSection({ session, book, state, risk }: ScenarioSectionProps) {
  const styles = useStyles();
  const [choices, setChoices] = useState(() => usualChoices(risk.underlyings[0]!.underlying));
  const choose = (change: Partial<GridChoices>) => setChoices((before) => ({ ...before, ...change }));
  const { underlying, measure } = choices;
  const { surfaces } = book.parsed;
  const scope = useMemo(() => scopeOf(risk, surfaces, underlying), [risk, surfaces, underlying]);
  const whyNot = whyNotAdditive(measure, scope) ?? whyNoSmile(choices.stickiness, book.parsed);
  const input = useMemo(
    () => (whyNot === null ? scenarioInput(scope, choices) : null),
    [scope, choices, whyNot],
  );
  const work = useSlicedWork(session, input, scenariosInSteps);
  const { shown } = work;
  const drawn = whyNot === null ? (shown?.input ?? input) : null;

  const insert = () => {
    if (shown === null) return;
    const { scope: of, measure: wished, spotShifts, volShifts, days } = shown.input;
    void session.insertFormulas({
      kind: "scenario",
      underlying: of.underlying,
      spotShifts,
      volShifts,
      volShiftType: shown.input.volShiftType === "absolute" ? "points" : "relative",
      sticky: shown.input.stickiness,
      measure: wished.name,
      days: [days],
    });
  };

  return (
    <section className={styles.view} aria-label="Scenarios">
      <ScopeFields
        names={underlyingNames(book)}
        chosen={scope.underlying}
        onChange={(name) => choose({ underlying: name })}
        measure={measure}
        onMeasure={(chosen) => choose({ measure: chosen })}
      />
      <Disclosure summary={input === null ? "Grid" : describeGrid(input)}>
        <GridFields choices={choices} scope={scope} onChange={choose} />
      </Disclosure>
      <WorkFrame
        work={work}
        caption={
          drawn === null ? measure.name : `${drawn.measure.name}, ${unitOf(drawn.measure, drawn.scope)}`
        }
        whyNot={whyNot}
        busy={state.activity.kind !== "idle"}
        onInsert={insert}
      >
        {shown !== null && <ScenarioPicture input={shown.input} scenarios={shown.result} />}
      </WorkFrame>
    </section>
  );
}
