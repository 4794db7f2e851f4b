import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { plainDecimal } from "../../core/math/plainDecimal";
import type { Scope } from "../analysis/scope";
import { formatSetting } from "../format/numbers";
import { DraftField } from "../fields/DraftField";
import { StickinessField } from "../analysis/StickinessField";
import { typedOrUsual, typedDays, typedSpotRange } from "../analysis/typedShifts";
import { nextExpiry, shortDate } from "./moments";
import type { ProfileChoices } from "./profileChoices";
import { usualSpotRange } from "./spotRange";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
});

export interface ProfileFieldsProps {
  readonly choices: ProfileChoices;
  readonly scope: Scope;
  readonly onChange: (change: Partial<ProfileChoices>) => void;
}

export function ProfileFields({ choices, scope, onChange }: ProfileFieldsProps) {
  const styles = useStyles();
  const usualRange = useMemo(() => usualSpotRange(scope.positions), [scope]);
  const expiry = useMemo(() => nextExpiry(scope.positions), [scope]);
  const { range, firstDays, secondDays, stickiness } = choices;
  return (
    <div className={styles.fields}>
      <DraftField
        label="Spot ±, %"
        placeholder={`auto: ${formatSetting(plainDecimal(100 * usualRange))}`}
        hint={range === null ? "Automatic: two deviations of a month" : "Empty: automatic"}
        shown={range === null ? "" : formatSetting(plainDecimal(100 * range))}
        parse={typedOrUsual<number>(typedSpotRange)}
        onCommit={(typed) => onChange({ range: typed })}
        disabled={false}
      />
      <DraftField
        label="Second line, days ahead"
        placeholder="auto: 7"
        shown={firstDays === null ? "" : formatSetting(firstDays)}
        parse={typedOrUsual<number>(typedDays)}
        onCommit={(typed) => onChange({ firstDays: typed })}
        disabled={false}
      />
      <DraftField
        label="Third line, days ahead"
        placeholder={expiry === null ? "none" : `auto: ${shortDate(expiry)}`}
        hint={expiry === null ? undefined : "Automatic: the next expiry"}
        shown={secondDays === null ? "" : formatSetting(secondDays)}
        parse={typedOrUsual<number>(typedDays)}
        onCommit={(typed) => onChange({ secondDays: typed })}
        disabled={false}
      />
      <StickinessField value={stickiness} onChange={(chosen) => onChange({ stickiness: chosen })} />
    </div>
  );
}
