import { Badge } from "@fluentui/react-components";
import { BAND_STATE_LABELS, type BandState } from "./bandState";

const COLOURS: Record<BandState, "success" | "warning" | "danger"> = {
  inside: "success",
  near: "warning",
  outside: "danger",
};

export function BandBadge({ state }: { readonly state: BandState }) {
  return (
    <Badge appearance="tint" color={COLOURS[state]}>
      {BAND_STATE_LABELS[state]}
    </Badge>
  );
}
