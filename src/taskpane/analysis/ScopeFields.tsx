import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { PROFIT, type ShownMeasure, SHOWN_MEASURES } from "./shownMeasures";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
  },
  // A select is as wide as its longest name unless it is told otherwise.
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

/** No underlying has an empty name. */
const ALL = "";

export interface UnderlyingFieldProps {
  readonly names: readonly string[];
  /** `null`: all of them. */
  readonly chosen: string | null;
  readonly onChange: (underlying: string | null) => void;
}

export function UnderlyingField({ names, chosen, onChange }: UnderlyingFieldProps) {
  return (
    <Field size="small" label="Underlying">
      <Select
        size="small"
        className={useStyles().select}
        value={chosen ?? ALL}
        onChange={(_, { value }) => onChange(value === ALL ? null : value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        {names.length > 1 && <option value={ALL}>All {names.length}</option>}
      </Select>
    </Field>
  );
}

export interface ScopeFieldsProps extends UnderlyingFieldProps {
  readonly measure: ShownMeasure;
  readonly onMeasure: (measure: ShownMeasure) => void;
}

/** Of what, and what of it. */
export function ScopeFields({ measure, onMeasure, ...scope }: ScopeFieldsProps) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <UnderlyingField {...scope} />
      <Field size="small" label="Measure">
        <Select
          size="small"
          className={styles.select}
          value={measure.measure}
          onChange={(_, { value }) =>
            onMeasure(SHOWN_MEASURES.find((each) => each.measure === value) ?? PROFIT)
          }
        >
          {SHOWN_MEASURES.map(({ measure: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
