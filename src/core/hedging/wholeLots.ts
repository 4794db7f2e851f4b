import { ROUNDING } from "./rounding";

/** The fewest whole lots that are as many as these or more; what is a whole number but for rounding counts as it. */
export function lotsRoundedUp(lots: number): number {
  return Math.ceil(lots - ROUNDING);
}

/** The most whole lots that are as many as these or fewer; what is a whole number but for rounding counts as it. */
export function lotsRoundedDown(lots: number): number {
  return Math.floor(lots + ROUNDING);
}
