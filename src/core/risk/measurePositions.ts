import { DomainError } from "../math/domainError";
import type { UtcMillis } from "../market/time";
import type { Steps } from "../steps/steps";
import type { PositionExposure } from "./exposure";
import { measureOptions, type MeasuredFigures } from "./measureOptions";
import { modelOption, type ModelledOption } from "./modelledOption";
import type { Position } from "./position";
import { linearExposure, optionExposure } from "./positionExposure";
import { sliceForSteps } from "./positionSlices";

/**
 * Risk of each position at `asOf`, in their order, a bit at a time; the options are valued in columns.
 *
 * Options are valued as `modelOption` says, an inverse one in quote currency. Futures and perpetuals are
 * margined: value 0; an inverse one is 1/price units of coin per unit of multiplier. Its own gamma in coin is
 * left out of gamma, as venues do, and is in coin gamma. A linear future's delta is exp((r - q) T).
 *
 * Throws `DomainError`, naming the instrument, for an option without volatility, an expired one, or one
 * without a model.
 */
export function* measurePositionsInSteps(
  positions: readonly Position[],
  asOf: UtcMillis,
  figures: MeasuredFigures = {},
): Steps<readonly PositionExposure[]> {
  const exposures: PositionExposure[] = new Array<PositionExposure>(positions.length);
  for (const { places, done } of sliceForSteps(positions)) {
    const slice = places.map((place) => positions[place]!);
    measureSlice(slice, asOf, figures).forEach((exposure, index) => (exposures[places[index]!] = exposure));
    yield done;
  }
  return exposures;
}

/** Risk of one position at `asOf`: `measurePositionsInSteps` of it alone. */
export function measurePosition(
  position: Position,
  asOf: UtcMillis,
  figures: MeasuredFigures = {},
): PositionExposure {
  return measureSlice([position], asOf, figures)[0]!;
}

function measureSlice(
  positions: readonly Position[],
  asOf: UtcMillis,
  figures: MeasuredFigures,
): readonly PositionExposure[] {
  try {
    return measureTogether(positions, asOf, figures);
  } catch (thrown) {
    if (thrown instanceof DomainError) refuseByName(positions, asOf, figures);
    throw thrown;
  }
}

/** Each position on its own says what is wrong with it. */
function refuseByName(positions: readonly Position[], asOf: UtcMillis, figures: MeasuredFigures): void {
  for (const position of positions) {
    try {
      measureTogether([position], asOf, figures);
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown;
      throw new DomainError(`${thrown.argument} of ${position.instrument}`, thrown.found, thrown.wanted);
    }
  }
}

function measureTogether(
  positions: readonly Position[],
  asOf: UtcMillis,
  figures: MeasuredFigures,
): readonly PositionExposure[] {
  const options: ModelledOption[] = [];
  for (const { product, market } of positions) {
    if (product.kind === "option") options.push(modelOption(product, market, asOf));
  }
  const measured = measureOptions(options, figures);
  let row = -1;
  return positions.map((position) => {
    if (position.product.kind !== "option") return linearExposure(position, asOf, figures);
    row += 1;
    return optionExposure(position, options[row]!, measured, row);
  });
}
