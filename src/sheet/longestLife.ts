import { MILLIS_PER_DAY } from "../core/market/time";

/** No contract is as long as this: an expiry beyond it is a date that was read wrongly. */
export const LONGEST_LIFE_YEARS = 100;

export const LONGEST_LIFE_MILLIS = LONGEST_LIFE_YEARS * 365.25 * MILLIS_PER_DAY;

/** Days that may pass in a scenario: nothing is left of a book after them. */
export const MOST_DAYS_AHEAD = LONGEST_LIFE_YEARS * 365;
