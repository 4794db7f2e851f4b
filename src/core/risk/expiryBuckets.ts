import { MILLIS_PER_DAY, type UtcMillis } from "../market/time";
import type { BookRisk, ExpiryRisk, PositionRisk, UnderlyingRisk } from "./bookRisk";
import { sumExposures, type Exposure } from "./exposure";

/** A span of time to expiry. */
export interface ExpiryBucket {
  readonly name: string;
  /** Calendar days to expiry that it reaches up to, this moment included; no expiry is later than all. */
  readonly days: number;
}

/** From the nearest to the farthest; what never expires comes last. */
const EXPIRY_BUCKETS: readonly ExpiryBucket[] = [
  { name: "up to 1 week", days: 7 },
  { name: "up to 1 month", days: 31 },
  { name: "up to 3 months", days: 92 },
  { name: "up to 6 months", days: 184 },
  { name: "up to 1 year", days: 366 },
  { name: "up to 2 years", days: 731 },
  { name: "beyond 2 years", days: Infinity },
];

const NO_EXPIRY: ExpiryBucket = { name: "no expiry", days: Infinity };

/** Names of all buckets, in order. */
export const BUCKET_NAMES: readonly string[] = [...EXPIRY_BUCKETS, NO_EXPIRY].map(({ name }) => name);

/** What of one underlying ends within one bucket, and after the one before it. */
export interface BucketRisk {
  readonly bucket: ExpiryBucket;
  readonly exposure: Exposure;
  /** In order of expiry. */
  readonly positions: readonly PositionRisk[];
}

/** Buckets of an underlying that hold anything, in order. */
export function groupByBucket(
  { expiries }: UnderlyingRisk,
  { asOf }: Pick<BookRisk, "asOf">,
): readonly BucketRisk[] {
  const groups = new Map<ExpiryBucket, ExpiryRisk[]>();
  for (const risk of expiries) {
    const bucket = bucketOf(risk.expiry, asOf);
    const group = groups.get(bucket);
    if (group) group.push(risk);
    else groups.set(bucket, [risk]);
  }
  return [...groups].map(([bucket, risks]) => ({
    bucket,
    exposure: sumExposures(risks.map(({ exposure }) => exposure)),
    positions: risks.flatMap(({ positions }) => positions),
  }));
}

/** Bucket that an expiry falls into, seen from `asOf`. */
export function bucketOf(expiry: UtcMillis | null, asOf: UtcMillis): ExpiryBucket {
  if (expiry === null) return NO_EXPIRY;
  return EXPIRY_BUCKETS.find(({ days }) => expiry - asOf <= days * MILLIS_PER_DAY)!;
}
