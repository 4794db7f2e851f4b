import { Field, Input, makeStyles } from "@fluentui/react-components";
import { type DraftOptions, useDraft } from "./useDraft";

// An input is as wide as twenty characters unless it is told otherwise.
const useStyles = makeStyles({
  field: { minWidth: 0, overflowWrap: "anywhere" },
  input: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%" } },
});

export interface DraftFieldProps<T> extends DraftOptions<T> {
  readonly label: string;
  /** The label is read out alone: what stands beside the field tells what it is. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly disabled: boolean;
}

/** A text field that takes effect when it is left. */
export function DraftField<T>(props: DraftFieldProps<T>) {
  const { label, isLabelHidden = false, hint, placeholder, disabled, ...options } = props;
  const { error, input } = useDraft(options);
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      size="small"
      label={isLabelHidden ? undefined : label}
      hint={hint}
      validationState={error === null ? "none" : "error"}
      validationMessage={error ?? undefined}
    >
      <Input
        {...input}
        aria-label={isLabelHidden ? label : undefined}
        className={styles.input}
        size="small"
        placeholder={placeholder}
        disabled={disabled}
        autoComplete="off"
      />
    </Field>
  );
}
