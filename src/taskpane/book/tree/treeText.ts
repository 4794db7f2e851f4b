import type { RiskOwner } from "../../../sheet/riskColumns";
import { safeText } from "../../../sheet/safeText";
import { formatUtc } from "../../../sheet/utcText";
import type { Figure } from "../../format/figures";
import type { TreeRow } from "./treeNodes";
import { exposureOf } from "./sortTree";

/**
 * The rows that show as text with tabs, to be pasted into a sheet or a message: numbers whole and plain, texts so that
 * no spreadsheet takes them for a formula. Bars are left out, being no part of the sum.
 */
export function treeText(rows: readonly TreeRow[], figures: readonly Figure[], owner: RiskOwner): string {
  const heads = figures.map(({ name, unit }) => `${name} (${unit(owner)})`);
  const lines = [["Underlying", "Expiry", "Position", "Spot or quantity", ...heads].join("\t")];
  let underlying = "";
  let expiry = "";
  for (const { node } of rows) {
    if (node.kind === "bar") continue;
    const cells = figures.map((figure) => plain(figure.of(exposureOf(node)!)));
    if (node.kind === "underlying") {
      underlying = cellText(node.risk.underlying);
      expiry = "";
      lines.push([underlying, "", "", plain(node.risk.spot), ...cells].join("\t"));
    } else if (node.kind === "expiry") {
      expiry = node.risk.expiry === null ? node.label : formatUtc(node.risk.expiry);
      lines.push([underlying, expiry, "", "", ...cells].join("\t"));
    } else {
      const { instrument, quantity } = node.risk.position;
      lines.push([underlying, expiry, cellText(instrument), plain(quantity), ...cells].join("\t"));
    }
  }
  return lines.join("\n");
}

function plain(value: number | null): string {
  return value === null ? "" : String(value);
}

function cellText(text: string): string {
  return safeText(text.replace(/[\t\r\n]+/g, " "));
}
