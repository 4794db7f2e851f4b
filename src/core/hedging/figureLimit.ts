import type { Exposure } from "../risk/exposure";
import type { Limit } from "./limits";

/** A limit on a figure of risk, of an underlying or of one bucket of its expiries; in the unit of the figure. */
export interface FigureLimit extends Limit {
  readonly underlying: string;
  /** Name of the expiry bucket; `null`: all expiries. */
  readonly bucket: string | null;
  /** Name of the figure: "Vega". */
  readonly name: string;
  /** `null` where it does not add up. */
  readonly of: (exposure: Exposure) => number | null;
  /** Quote currency that one unit of the figure loses in the stress that exposures are weighed by, >= 0. */
  readonly weight: number;
}
