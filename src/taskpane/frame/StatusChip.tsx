import { Badge } from "@fluentui/react-components";
import type { BookStatus } from "./bookStatus";

type Colour = "success" | "warning" | "danger" | "informative";

const CHIPS: Record<BookStatus, { readonly label: string; readonly colour: Colour }> = {
  notRead: { label: "Not read yet", colour: "informative" },
  noRows: { label: "No rows yet", colour: "informative" },
  cannotRead: { label: "Cannot read", colour: "danger" },
  noPlan: { label: "No plan", colour: "warning" },
  stale: { label: "Stale", colour: "warning" },
  breach: { label: "Limit breach", colour: "danger" },
  outside: { label: "Outside band", colour: "danger" },
  near: { label: "Near edge", colour: "warning" },
  nearLimit: { label: "Near limit", colour: "warning" },
  inside: { label: "In band", colour: "success" },
};

export function StatusChip({ status }: { readonly status: BookStatus }) {
  const { label, colour } = CHIPS[status];
  return (
    <Badge appearance="tint" color={colour} size="large">
      {label}
    </Badge>
  );
}
