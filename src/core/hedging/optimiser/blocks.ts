import type { HedgeProblem } from "./hedgeProblem";

/** Exposures and hedges that hang together, by their indices in the whole problem. */
export interface Block {
  readonly exposures: readonly number[];
  readonly hedges: readonly number[];
}

/** Parts of a problem of which none moves an exposure of another: underlyings hedged with their own instruments. */
export function blocksOf({ exposures, hedges }: HedgeProblem): Block[] {
  const blockOfExposure = exposures.map((_, index) => index);
  const join = (first: number, second: number) => {
    const [kept, gone] = [blockOfExposure[first]!, blockOfExposure[second]!];
    blockOfExposure.forEach((block, index) => {
      if (block === gone) blockOfExposure[index] = kept;
    });
  };
  const moved = hedges.map(({ effects }) =>
    exposures.flatMap((_, index) => (effects[index] === 0 ? [] : [index])),
  );
  for (const [first, ...others] of moved) for (const other of others) join(first!, other);
  const blocks = [...new Set(blockOfExposure)].map((block) => ({
    exposures: exposures.flatMap((_, index) => (blockOfExposure[index] === block ? [index] : [])),
    hedges: hedges.flatMap((_, hedge) => {
      const first = moved[hedge]![0];
      return first !== undefined && blockOfExposure[first] === block ? [hedge] : [];
    }),
  }));
  const idle = hedges.flatMap((_, hedge) => (moved[hedge]!.length === 0 ? [hedge] : []));
  return idle.length === 0 ? blocks : [...blocks, { exposures: [], hedges: idle }];
}

/** The part of the problem that the block is. */
export function problemOf({ exposures, hedges, objective, joint }: HedgeProblem, block: Block): HedgeProblem {
  return {
    objective,
    joint,
    exposures: block.exposures.map((index) => exposures[index]!),
    hedges: block.hedges.map((hedge) => {
      const whole = hedges[hedge]!;
      return { ...whole, effects: block.exposures.map((index) => whole.effects[index]!) };
    }),
  };
}

/** All of a problem as one block. */
export function wholeOf({ exposures, hedges }: HedgeProblem): Block {
  return { exposures: exposures.map((_, index) => index), hedges: hedges.map((_, index) => index) };
}
