import { makeStyles } from "@fluentui/react-components";
import { lineStyle } from "./lineStyles";

const useStyles = makeStyles({
  swatch: { width: "28px", height: "8px", verticalAlign: "middle", marginRight: "6px" },
});

/** A bit of a chart's line, to stand beside its name. */
export function LineSwatch({ index }: { readonly index: number }) {
  const { stroke, dashes } = lineStyle(index);
  return (
    <svg className={useStyles().swatch} aria-hidden="true">
      <line x1="0" x2="28" y1="4" y2="4" stroke={stroke} strokeWidth="2" strokeDasharray={dashes} />
    </svg>
  );
}
