import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { plainDecimal } from "../../core/math/plainDecimal";
import { StickinessField } from "../analysis/StickinessField";
import type { Scope } from "../analysis/scope";
import { hasNormalVolatilities } from "../analysis/shownMeasures";
import {
  typedAmount,
  typedCount,
  typedDays,
  typedOrUsual,
  typedSpotRange,
  typedVolRange,
} from "../analysis/typedShifts";
import { formatSetting } from "../format/numbers";
import { DraftField } from "../fields/DraftField";
import {
  type GridChoices,
  MOST_SPOT_SHIFTS,
  MOST_VOL_SHIFTS,
  usualShiftType,
  usualVolRange,
} from "./gridChoices";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  whole: { gridColumn: "1 / -1" },
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

const typedSpotCount = typedCount(MOST_SPOT_SHIFTS);
const typedVolCount = typedCount(MOST_VOL_SHIFTS);

export interface GridFieldsProps {
  readonly choices: GridChoices;
  readonly scope: Scope;
  readonly onChange: (change: Partial<GridChoices>) => void;
}

export function GridFields({ choices, scope, onChange }: GridFieldsProps) {
  const styles = useStyles();
  const { spotRange, spotCount, volRange, volCount, days, stickiness } = choices;
  const volShiftType = choices.volShiftType ?? usualShiftType(scope);
  const usualRange = useMemo(() => usualVolRange(scope, volShiftType), [scope, volShiftType]);
  const isInPriceUnits = volShiftType === "absolute" && hasNormalVolatilities(scope);
  const perUnit = isInPriceUnits ? 1 : 100;
  const unit = volShiftType === "relative" ? "%" : isInPriceUnits ? "units of price" : "points";
  return (
    <div className={styles.fields}>
      <DraftField
        label="Spot ±, %"
        shown={formatSetting(plainDecimal(100 * spotRange))}
        parse={typedSpotRange}
        onCommit={(typed) => onChange({ spotRange: typed })}
        disabled={false}
      />
      <DraftField
        label="Spot columns"
        shown={formatSetting(spotCount)}
        parse={typedSpotCount}
        onCommit={(typed) => onChange({ spotCount: typed })}
        disabled={false}
      />
      <DraftField
        label={`Volatility ±, ${unit}`}
        placeholder={`auto: ${formatSetting(plainDecimal(perUnit * usualRange))}`}
        shown={volRange === null ? "" : formatSetting(plainDecimal(perUnit * volRange))}
        parse={typedOrUsual<number>(isInPriceUnits ? typedAmount : typedVolRange)}
        onCommit={(typed) => onChange({ volRange: typed })}
        disabled={false}
      />
      <DraftField
        label="Volatility rows"
        shown={formatSetting(volCount)}
        parse={typedVolCount}
        onCommit={(typed) => onChange({ volCount: typed })}
        disabled={false}
      />
      <Field size="small" label="Volatility moves by">
        <Select
          size="small"
          className={styles.select}
          value={volShiftType}
          onChange={(_, { value }) =>
            // A range in points is none in percent.
            onChange({ volShiftType: value === "relative" ? "relative" : "absolute", volRange: null })
          }
        >
          <option value="absolute">Points, the same for all</option>
          <option value="relative">Percent of itself</option>
        </Select>
      </Field>
      <DraftField
        label="Days that pass"
        shown={formatSetting(days)}
        parse={typedDays}
        onCommit={(typed) => onChange({ days: typed })}
        disabled={false}
      />
      <div className={styles.whole}>
        <StickinessField value={stickiness} onChange={(chosen) => onChange({ stickiness: chosen })} />
      </div>
    </div>
  );
}
