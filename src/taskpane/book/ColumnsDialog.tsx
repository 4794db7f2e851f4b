import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { BookState } from "../../app/session";
import { describeCell } from "../../sheet/cellText";
import { POSITION_COLUMNS, type PositionColumn } from "../../sheet/positionColumns";
import type { ColumnMapping } from "../../sheet/positionHeaders";
import { NEEDED_COLUMNS } from "./neededColumns";

/** So many cells of a column show what it holds. */
const PREVIEWED = 3;

const AS_FOUND = "";

const COLUMNS = Object.keys(POSITION_COLUMNS) as PositionColumn[];

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, width: "min(560px, calc(100vw - 16px))", maxWidth: "100vw" },
  body: { gap: tokens.spacingVerticalS },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  actions: { flexWrap: "wrap", justifyContent: "flex-end", gridColumnStart: 1 },
  hint: { overflowWrap: "anywhere" },
});

export interface ColumnsDialogProps extends ColumnChoicesProps {
  readonly open: boolean;
}

/** Which header of the sheet each column is read from, with what stands below it. */
export function ColumnsDialog({ open, ...choices }: ColumnsDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(_, { open: opens }) => !opens && choices.onClose()}>
      <DialogSurface className={useStyles().surface}>
        <ColumnChoices {...choices} />
      </DialogSurface>
    </Dialog>
  );
}

interface ColumnChoicesProps {
  readonly book: BookState;
  /** What was chosen before. */
  readonly mapping: ColumnMapping;
  readonly busy: boolean;
  readonly onSave: (mapping: ColumnMapping) => void;
  readonly onClose: () => void;
}

/** Begins anew whenever the dialog opens. */
function ColumnChoices({ book, mapping, busy, onSave, onClose }: ColumnChoicesProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ColumnMapping>(mapping);
  const { headers } = book.parsed;
  const texts = [...new Set(headers.map(({ text }) => text))];
  const save = (next: ColumnMapping) => {
    onSave(next);
    onClose();
  };
  return (
    <DialogBody className={styles.body}>
      <DialogTitle>Columns</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={styles.text}>
          Which header of the sheet each column is read from. It is kept in the workbook. Columns with a star
          are what an option book needs; a known symbol fills in several.
        </p>
        {COLUMNS.map((column) => {
          const found = headers.find((header) => header.column === column)?.text ?? null;
          const choice = chosen[column];
          // A header that was found only because it is chosen says nothing of what would be found without.
          const asFound =
            mapping[column] === undefined ? (found ?? "not in the sheet") : "by its usual names";
          const shown = choice ?? (mapping[column] === undefined ? found : null);
          return (
            <Field
              key={column}
              label={NEEDED_COLUMNS.includes(column) ? `${column} *` : column}
              hint={<span className={styles.hint}>{previewText(book, shown)}</span>}
              size="small"
            >
              <Select
                size="small"
                value={choice ?? AS_FOUND}
                onChange={(_, { value }) => setChosen(withChoice(chosen, column, value))}
              >
                <option value={AS_FOUND}>As found: {asFound}</option>
                {choice !== undefined && !texts.includes(choice) && (
                  <option value={choice}>{choice} (not in the sheet)</option>
                )}
                {texts.map((text) => (
                  <option key={text} value={text}>
                    {text}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </DialogContent>
      <DialogActions className={styles.actions}>
        {Object.keys(mapping).length > 0 && (
          <Button disabledFocusable={busy} onClick={() => save({})}>
            Forget the mapping
          </Button>
        )}
        <Button onClick={onClose}>Cancel</Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => save(chosen)}>
          Save
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function withChoice(chosen: ColumnMapping, column: PositionColumn, header: string): ColumnMapping {
  if (header !== AS_FOUND) return { ...chosen, [column]: header };
  return Object.fromEntries(Object.entries(chosen).filter(([each]) => each !== column));
}

/** "0.65, 0.7, 0.68 …": the first cells below a header. */
function previewText({ parsed, reading }: BookState, header: string | null): string {
  const gridColumn = parsed.headers.find(({ text }) => text === header)?.gridColumn;
  if (gridColumn === undefined) return header === null ? "" : "no such header";
  const first = parsed.headerRow + 1;
  const cells = reading.cells.slice(first, first + PREVIEWED).map((row) => describeCell(row[gridColumn]));
  return cells.length === 0 ? "no rows below it" : `holds ${cells.join(", ")}`;
}
