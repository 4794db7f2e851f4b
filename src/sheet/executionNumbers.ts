import type { NumberDomain } from "./numberDomains";

/** Where the numbers of trades and their fills have to lie. Beyond, their products would overflow. */

export const RUN: NumberDomain = { positive: true, largest: 1e9 };
export const QUANTITY: NumberDomain = { positive: false, largest: 1e15 };
export const PRICE: NumberDomain = { positive: true, unit: "money", smallest: 1e-15, largest: 1e15 };
export const MONEY: NumberDomain = { positive: false, unit: "money", largest: 1e15 };
