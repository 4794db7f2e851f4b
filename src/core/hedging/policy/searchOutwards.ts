import { partOf, type Steps } from "../../steps/steps";

/** What is found at a point; "unknown" where nobody can tell. */
export type Finding = "waits" | "fires" | "unknown";

export interface SearchEnd {
  /** First point that fires, found to the tolerance and on the side that fires; `null`: none before `reached`. */
  readonly found: number | null;
  /** How far the search came: the point found, the last of the points, or where nobody can tell any more. */
  readonly reached: number;
}

/**
 * Goes along points from `start`, which waits, to the first that does not, and then halves the way between it and
 * the one before until they are within `tolerance`. What fires only between two neighbouring points is not seen.
 */
export function* searchOutwards(
  start: number,
  points: readonly number[],
  tolerance: number,
  lookAt: (point: number) => Steps<Finding>,
): Steps<SearchEnd> {
  const rounds = points.length + 1;
  let waits = start;
  for (const [index, point] of points.entries()) {
    const done = (index + 1) / rounds;
    const finding = yield* partOf(lookAt(point), index / rounds, done);
    if (finding !== "waits") return yield* partOf(halve(waits, point, finding, tolerance, lookAt), done, 1);
    waits = point;
  }
  return { found: null, reached: waits };
}

function* halve(
  waitsAt: number,
  endsAt: number,
  finding: Finding,
  tolerance: number,
  lookAt: (point: number) => Steps<Finding>,
): Steps<SearchEnd> {
  let [waits, ends, atEnd] = [waitsAt, endsAt, finding];
  const halvings = Math.max(0, Math.ceil(Math.log2(Math.abs(ends - waits) / tolerance)));
  for (let done = 0; done < halvings; done += 1) {
    const middle = (waits + ends) / 2;
    const found = yield* partOf(lookAt(middle), done / halvings, (done + 1) / halvings);
    if (found === "waits") waits = middle;
    else [ends, atEnd] = [middle, found];
  }
  return atEnd === "fires" ? { found: ends, reached: ends } : { found: null, reached: waits };
}
