import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { BookState, Session, SessionState } from "../../app/session";
import type { BookRisk } from "../../core/risk/bookRisk";
import { ScopeFields } from "../analysis/ScopeFields";
import { scopeOf, underlyingNames } from "../analysis/scope";
import { evenShifts, percentShift } from "../analysis/shifts";
import { PROFIT, unitOf, whyNotAdditive } from "../analysis/shownMeasures";
import { useSlicedWork } from "../analysis/useSlicedWork";
import { whyNoSmile } from "../analysis/whyNoSmile";
import { WorkFrame } from "../analysis/WorkFrame";
import { Disclosure } from "../Disclosure";
import { momentsOf, nextExpiry } from "./moments";
import type { ProfileChoices } from "./profileChoices";
import { ProfileFields } from "./ProfileFields";
import { type ProfileInput, profileInSteps, profileShifts } from "./profileInput";
import { ProfilePicture } from "./ProfilePicture";
import { usualSpotRange } from "./spotRange";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export interface ProfileViewProps {
  readonly session: Session;
  readonly book: BookState;
  readonly state: SessionState;
}

/** More columns than these do not fit on a sheet that is to be read. */
const FORMULA_SHIFTS = 13;

/** How the book depends on spot, now and days ahead. */
export function ProfileView({ session, book, state }: ProfileViewProps) {
  const { risk } = book;
  return risk === null || risk.underlyings.length === 0 ? null : (
    <Profile session={session} book={book} state={state} risk={risk} />
  );
}

function Profile({ session, book, state, risk }: ProfileViewProps & { readonly risk: BookRisk }) {
  const styles = useStyles();
  const [choices, setChoices] = useState<ProfileChoices>(() => ({
    underlying: risk.underlyings[0]!.underlying,
    measure: PROFIT,
    range: null,
    firstDays: null,
    secondDays: null,
    stickiness: "strike",
  }));
  const choose = (change: Partial<ProfileChoices>) => setChoices((before) => ({ ...before, ...change }));
  const { underlying, measure } = choices;
  const { surfaces } = book.parsed;
  const scope = useMemo(() => scopeOf(risk, surfaces, underlying), [risk, surfaces, underlying]);
  const whyNot = whyNotAdditive(measure, scope) ?? whyNoSmile(choices.stickiness, book.parsed);
  const input = useMemo(() => (whyNot === null ? inputOf(scope, choices) : null), [scope, choices, whyNot]);
  const work = useSlicedWork(session, input, profileInSteps);
  const { shown } = work;
  const drawn = whyNot === null ? (shown?.input ?? input) : null;

  const insert = () => {
    if (shown === null) return;
    const { spotShifts, moments } = shown.input;
    void session.insertFormulas({
      kind: "scenario",
      underlying: shown.input.scope.underlying,
      spotShifts: evenShifts(spotShifts.at(-1)!, FORMULA_SHIFTS),
      volShifts: [0],
      volShiftType: "points",
      sticky: shown.input.stickiness,
      measure: shown.input.measure.name,
      days: moments.map(({ days }) => days),
    });
  };

  return (
    <section className={styles.view} aria-label="Profile">
      <ScopeFields
        names={underlyingNames(book)}
        chosen={scope.underlying}
        onChange={(name) => choose({ underlying: name })}
        measure={measure}
        onMeasure={(chosen) => choose({ measure: chosen })}
      />
      <Disclosure summary={input === null ? "Range and days" : describe(input)}>
        <ProfileFields choices={choices} scope={scope} onChange={choose} />
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
        {shown !== null && <ProfilePicture input={shown.input} profile={shown.result} />}
      </WorkFrame>
    </section>
  );
}

function inputOf(scope: ReturnType<typeof scopeOf>, choices: ProfileChoices): ProfileInput {
  const { measure, range, firstDays, secondDays, stickiness } = choices;
  const moments = momentsOf(scope.asOf, nextExpiry(scope.positions), firstDays, secondDays);
  const spotShifts = profileShifts(range ?? usualSpotRange(scope.positions));
  return { scope, measure, moments, spotShifts, stickiness };
}

function describe({ spotShifts, moments }: ProfileInput): string {
  const range = percentShift(spotShifts.at(-1)!).replace("+", "±");
  return `Spot ${range}; ${moments.map(({ name }) => name).join(", ")}`;
}
