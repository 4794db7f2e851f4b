import { useState } from "react";
import type { BookState, Session, SessionState } from "../../app/session";
import type { BookRisk } from "../../core/risk/bookRisk";
import type { Scope } from "../analysis/scope";
import { ScopedSection } from "../analysis/ScopedSection";
import { evenShifts, percentShift } from "../analysis/shifts";
import { PROFIT } from "../analysis/shownMeasures";
import { useScopedWork } from "../analysis/useScopedWork";
import { momentsOf, nextExpiry } from "./moments";
import type { ProfileChoices } from "./profileChoices";
import { ProfileFields } from "./ProfileFields";
import { type ProfileInput, profileInSteps, profileShifts } from "./profileInput";
import { ProfilePicture } from "./ProfilePicture";
import { usualSpotRange } from "./spotRange";

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
  const [choices, setChoices] = useState<ProfileChoices>(() => ({
    underlying: risk.underlyings[0]!.underlying,
    measure: PROFIT,
    range: null,
    firstDays: null,
    secondDays: null,
    stickiness: "strike",
  }));
  const choose = (change: Partial<ProfileChoices>) => setChoices((before) => ({ ...before, ...change }));
  const scoped = useScopedWork({ session, book, risk }, choices, inputOf, profileInSteps);
  const { scope, input } = scoped;
  const { shown } = scoped.work;

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
    <ScopedSection
      label="Profile"
      book={book}
      state={state}
      choices={choices}
      onChoose={choose}
      scoped={scoped}
      summary={input === null ? "Range and days" : describe(input)}
      fields={<ProfileFields choices={choices} scope={scope} onChange={choose} />}
      onInsert={insert}
    >
      {shown !== null && <ProfilePicture input={shown.input} profile={shown.result} />}
    </ScopedSection>
  );
}

function inputOf(scope: Scope, choices: ProfileChoices): ProfileInput {
  const { measure, range, firstDays, secondDays, stickiness } = choices;
  const moments = momentsOf(scope.asOf, nextExpiry(scope.positions), firstDays, secondDays);
  const spotShifts = profileShifts(range ?? usualSpotRange(scope.positions));
  return { scope, measure, moments, spotShifts, stickiness };
}

function describe({ spotShifts, moments }: ProfileInput): string {
  const range = percentShift(spotShifts.at(-1)!).replace("+", "±");
  return `Spot ${range}; ${moments.map(({ name }) => name).join(", ")}`;
}
