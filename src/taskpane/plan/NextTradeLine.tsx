import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Session, SessionState } from "../../app/session";
import { nextTradeOf } from "../../app/nextTradeOf";
import type { NextTrade } from "../../core/hedging/policy/policyCheck";
import type { Steps } from "../../core/steps/steps";
import { useSlicedWork } from "../analysis/useSlicedWork";
import { formatPercent } from "../format/numbers";
import { nextTradeText } from "./nextTradeText";

const useStyles = makeStyles({
  // As high before the answer is there as with it: what stands below must not move.
  line: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    minHeight: `calc(2 * ${tokens.lineHeightBase200})`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "@media (min-width: 520px)": { minHeight: tokens.lineHeightBase200 },
  },
});

type PlannedState = Parameters<typeof nextTradeOf>[0];

interface NextTradeInput {
  readonly planned: PlannedState;
  readonly underlying: string;
}

export interface NextTradeLineProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly underlying: string;
}

/** When the policy would trade next, worked out after all else is on show. */
export function NextTradeLine({ session, state, underlying }: NextTradeLineProps) {
  const { book, settings, edits, log, activity } = state;
  const input = useMemo(
    (): NextTradeInput => ({ planned: { book, settings, edits, log }, underlying }),
    [book, settings, edits, log, underlying],
  );
  // The plan on show may not follow from the settings in force until all is done.
  const work = useSlicedWork(session, activity.kind === "idle" ? input : null, toSteps);
  return <p className={useStyles().line}>{lineText(work)}</p>;
}

function toSteps({ planned, underlying }: NextTradeInput): Steps<NextTrade | null> {
  return nextTradeOf(planned, underlying);
}

function lineText({
  shown,
  fraction,
  refusal,
}: ReturnType<typeof useSlicedWork<NextTradeInput, NextTrade | null>>) {
  if (refusal !== null) return `The next trade cannot be told. ${refusal}`;
  if (shown === null)
    return fraction === null ? "" : `Looking for the next trade, ${formatPercent(fraction)}`;
  return shown.result === null ? "" : nextTradeText(shown.result);
}
