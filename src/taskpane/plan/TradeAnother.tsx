import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { HedgeOffer } from "../../core/hedging/hedgeOffer";
import { ChoiceField } from "../fields/ChoiceField";
import { DraftField } from "../fields/DraftField";
import { formatPrice, formatQuantity } from "../format/numbers";
import { withFixed } from "./planEdits";
import type { PlanEditing } from "./planEditing";
import { typedQuantity } from "./typedQuantity";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1.4fr) minmax(0, 1fr)",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
});

export interface TradeAnotherProps extends PlanEditing {
  /** What may be traded and is not; at least one. */
  readonly offers: readonly HedgeOffer[];
}

/** A trade that the plan does not have, at a quantity of the user's. */
export function TradeAnother({ offers, edits, disabled, onEdit }: TradeAnotherProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const offer = offers.find(({ unit }) => unit.instrument === chosen) ?? offers[0]!;
  const { instrument } = offer.unit;
  return (
    <div className={useStyles().fields}>
      <ChoiceField
        label="Instrument"
        value={instrument}
        options={offers.map(({ unit }) => [unit.instrument, unit.instrument] as const)}
        hint={`${formatPrice(offer.price)}, lot ${formatQuantity(offer.terms.lot)}, held ${formatQuantity(offer.held)}`}
        disabled={disabled}
        onChange={setChosen}
      />
      <DraftField
        key={instrument}
        label="Quantity"
        placeholder="buy 10"
        shown=""
        parse={typedQuantity(offer, null)}
        onCommit={(quantity) => onEdit(withFixed(edits, instrument, quantity))}
        disabled={disabled}
      />
    </div>
  );
}
