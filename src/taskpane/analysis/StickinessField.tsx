import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { Stickiness } from "../../core/risk/scenario";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

export interface StickinessFieldProps {
  readonly value: Stickiness;
  readonly onChange: (stickiness: Stickiness) => void;
}

/** What volatilities do as spot moves. */
export function StickinessField({ value, onChange }: StickinessFieldProps) {
  return (
    <Field size="small" label="Smile as spot moves">
      <Select
        size="small"
        className={useStyles().select}
        value={value}
        onChange={(_, { value: chosen }) => onChange(chosen === "delta" ? "delta" : "strike")}
      >
        <option value="strike">Stays (sticky strike)</option>
        <option value="delta">Moves along (sticky delta)</option>
      </Select>
    </Field>
  );
}
