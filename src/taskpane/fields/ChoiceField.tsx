import { Field, makeStyles, Select } from "@fluentui/react-components";

// A select is as wide as its longest name unless it is told otherwise.
const useStyles = makeStyles({
  field: { minWidth: 0 },
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly hint?: string;
  readonly disabled: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few choices. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, options, hint, disabled, onChange } = props;
  const styles = useStyles();
  return (
    <Field size="small" label={label} hint={hint} className={styles.field}>
      <Select
        size="small"
        className={styles.select}
        value={value}
        disabled={disabled}
        onChange={(_, chosen) => {
          const option = options.find(([each]) => each === chosen.value);
          if (option !== undefined) onChange(option[0]);
        }}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
