import type { Span } from "./linearScale";

/**
 * Places for labels that wish to stand at `wished` and keep `gap` between them, within `span`: in the order of the
 * wishes, each as near to its own as the others leave room for. Where the span cannot hold them all they run over its end.
 */
export function spreadLabels(wished: readonly number[], gap: number, [start, end]: Span): readonly number[] {
  const order = wished.map((_, index) => index).sort((a, b) => wished[a]! - wished[b]! || a - b);
  const placed = wished.map((place) => Math.min(Math.max(place, start), end));
  // Down from the top, then what ran over the end up again.
  order.forEach((label, rank) => {
    const above = order[rank - 1];
    if (above !== undefined) placed[label] = Math.max(placed[label]!, placed[above]! + gap);
  });
  order.reverse().forEach((label, rank) => {
    const most = Math.max(end - rank * gap, start + (order.length - 1 - rank) * gap);
    placed[label] = Math.min(placed[label]!, most);
  });
  return placed;
}
