import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BookState, SessionState } from "../../app/session";
import { Disclosure } from "../Disclosure";
import { underlyingNames } from "./scope";
import { ScopeFields } from "./ScopeFields";
import { unitOf } from "./shownMeasures";
import type { ScopedChoices, ScopedInput, ScopedWork } from "./useScopedWork";
import { WorkFrame } from "./WorkFrame";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export interface ScopedSectionProps {
  readonly label: string;
  readonly book: BookState;
  readonly state: SessionState;
  readonly choices: ScopedChoices;
  readonly onChoose: (change: Partial<ScopedChoices>) => void;
  readonly scoped: ScopedWork<ScopedInput, unknown>;
  /** The further choices in a line. */
  readonly summary: string;
  readonly fields: ReactNode;
  readonly onInsert: () => void;
  readonly children: ReactNode;
}

/** A section that shifts the market: of what and which measure, further choices, and the picture of its work. */
export function ScopedSection(props: ScopedSectionProps) {
  const { label, book, state, choices, onChoose, scoped, summary, fields, onInsert, children } = props;
  const styles = useStyles();
  const { scope, work, whyNot, drawn } = scoped;
  const { measure } = choices;
  return (
    <section className={styles.view} aria-label={label}>
      <ScopeFields
        names={underlyingNames(book)}
        chosen={scope.underlying}
        onChange={(underlying) => onChoose({ underlying })}
        measure={measure}
        onMeasure={(chosen) => onChoose({ measure: chosen })}
      />
      <Disclosure summary={summary}>{fields}</Disclosure>
      <WorkFrame
        work={work}
        caption={
          drawn === null ? measure.name : `${drawn.measure.name}, ${unitOf(drawn.measure, drawn.scope)}`
        }
        whyNot={whyNot}
        busy={state.activity.kind !== "idle"}
        onInsert={onInsert}
      >
        {children}
      </WorkFrame>
    </section>
  );
}
