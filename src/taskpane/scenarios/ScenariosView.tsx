import { useState } from "react";
import type { BookState, Session, SessionState } from "../../app/session";
import type { BookRisk } from "../../core/risk/bookRisk";
import { ScopedSection } from "../analysis/ScopedSection";
import { useScopedWork } from "../analysis/useScopedWork";
import { describeGrid } from "./describeScenarios";
import { GridFields } from "./GridFields";
import { type GridChoices, usualChoices } from "./gridChoices";
import { scenarioInput, scenariosInSteps } from "./scenarioInput";
import { ScenarioPicture } from "./ScenarioPicture";

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
  const [choices, setChoices] = useState(() => usualChoices(risk.underlyings[0]!.underlying));
  const choose = (change: Partial<GridChoices>) => setChoices((before) => ({ ...before, ...change }));
  const scoped = useScopedWork({ session, book, risk }, choices, scenarioInput, scenariosInSteps);
  const { scope, input } = scoped;
  const { shown } = scoped.work;

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
    <ScopedSection
      label="Scenarios"
      book={book}
      state={state}
      choices={choices}
      onChoose={choose}
      scoped={scoped}
      summary={input === null ? "Grid" : describeGrid(input)}
      fields={<GridFields choices={choices} scope={scope} onChange={choose} />}
      onInsert={insert}
    >
      {shown !== null && <ScenarioPicture input={shown.input} scenarios={shown.result} />}
    </ScopedSection>
  );
}
