import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  tokens,
} from "@fluentui/react-components";
import type { FormulaWish } from "../../app/formulaWish";
import { RISK_GROUPINGS } from "../../sheet/riskTable";
import { FIGURES, NET_DELTA } from "../format/figures";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  spring: { flexGrow: 1 },
  menu: { minWidth: "auto" },
});

export interface TreeToolbarProps {
  /** The figure shown beside net delta; `null` where all are shown. */
  readonly figure: string | null;
  readonly onFigure: (name: string) => void;
  readonly hasLimits: boolean;
  readonly busy: boolean;
  readonly onInsert: (wish: FormulaWish) => void;
  readonly onCopy: () => void;
}

/** What the tree shows, and what can be made of it. */
export function TreeToolbar({ figure, onFigure, hasLimits, busy, onInsert, onCopy }: TreeToolbarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {figure !== null && (
        <Select
          size="small"
          aria-label="Figure beside net delta"
          value={figure}
          onChange={(_, { value }) => onFigure(value)}
        >
          {FIGURES.filter((each) => each !== NET_DELTA).map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
      <span className={styles.spring} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton className={styles.menu} appearance="subtle" size="small" disabledFocusable={busy}>
            Insert
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>As formulas on a new sheet</MenuGroupHeader>
              {RISK_GROUPINGS.map((by) => (
                <MenuItem key={by} onClick={() => onInsert({ kind: "risk", by, higherOrder: false })}>
                  {by === "Total" ? "Risk in total" : `Risk by ${by.toLowerCase()}`}
                </MenuItem>
              ))}
              {hasLimits && <MenuItem onClick={() => onInsert({ kind: "limits" })}>Use of limits</MenuItem>}
            </MenuGroup>
            <MenuDivider />
            <MenuItem onClick={onCopy}>Copy the rows shown as text</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
