import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { HedgeSettings } from "../../app/settings";
import type { UtcMillis } from "../../core/market/time";
import { formatUtcInput } from "../format/times";
import { DraftField } from "../fields/DraftField";
import { typedUtc } from "../fields/typedInput";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export interface AsOfFieldProps {
  readonly asOf: HedgeSettings["asOf"];
  /** Where a fixed time starts from: the last reading; `null` before the first. */
  readonly lastRead: UtcMillis | null;
  readonly disabled: boolean;
  readonly onChange: (asOf: HedgeSettings["asOf"]) => void;
}

/** The moment at which the book is valued: the clock, or a time that the user fixes. */
export function AsOfField({ asOf, lastRead, disabled, onChange }: AsOfFieldProps) {
  const fixed = asOf === "live" ? lastRead : asOf;
  return (
    <div className={useStyles().field}>
      <RadioGroup
        layout="horizontal"
        aria-label="As of"
        disabled={disabled}
        value={asOf === "live" ? "live" : "fixed"}
        onChange={(_, { value }) => {
          if (value === "live") onChange("live");
          else if (fixed !== null) onChange(wholeSecond(fixed));
        }}
      >
        <Radio value="live" label="Live" />
        <Radio value="fixed" label="Fixed" disabled={disabled || fixed === null} />
      </RadioGroup>
      {asOf !== "live" && (
        <DraftField
          label="Fixed time, UTC"
          shown={formatUtcInput(asOf)}
          parse={typedUtc}
          onCommit={onChange}
          disabled={disabled}
        />
      )}
    </div>
  );
}

/** The field shows seconds: what it shows is what holds. */
const wholeSecond = (time: UtcMillis): UtcMillis => Math.floor(time / 1000) * 1000;
