import { nameKey } from "../core/product/nameKey";
import type { ParsedMarket, UnderlyingMarket } from "./parseMarket";
import type { ParsedSmile, UnderlyingSmile } from "./parseSmile";

const MARKET_FILLED = ["Spot", "Rate", "Dividend yield", "Volatility"] as const;

/** The columns that a row of positions may leave to a market table. */
export type MarketFilled = (typeof MARKET_FILLED)[number];
export const FILLED_BY_MARKET: ReadonlySet<string> = new Set(MARKET_FILLED);

/** What the tables beside the positions say of one underlying. */
export interface GivenMarket {
  readonly market: UnderlyingMarket | null;
  readonly smile: UnderlyingSmile | null;
  /** What to add to a message on a cell that is blank in the row and that no table fills. */
  readonly lacks: (column: MarketFilled) => string;
}

const NOTHING: GivenMarket = { market: null, smile: null, lacks: () => "" };

/** The tables Market and Smile beside the positions, as far as there are any. */
export class MarketTables {
  private readonly given = new Map<string, GivenMarket>();

  constructor(
    private readonly market: Pick<ParsedMarket, "underlyings"> | undefined,
    private readonly smile: Pick<ParsedSmile, "underlyings"> | undefined,
  ) {}

  get hasSmile(): boolean {
    return this.smile !== undefined;
  }

  /** `null` is an underlying that is not known. */
  of(underlying: string | null): GivenMarket {
    if (underlying === null || (this.market === undefined && this.smile === undefined)) return NOTHING;
    const known = this.given.get(underlying);
    if (known !== undefined) return known;
    const given = this.find(underlying);
    this.given.set(underlying, given);
    return given;
  }

  private find(underlying: string): GivenMarket {
    const key = nameKey(underlying);
    const market = this.market?.underlyings.get(key) ?? null;
    const smile = this.smile?.underlyings.get(key) ?? null;
    const noRow = `has no row for ${underlying}`;
    const lacks = (column: MarketFilled) => {
      const reasons = [];
      if (this.market !== undefined)
        reasons.push(market === null ? `Market ${noRow}` : `Market has no ${column} for ${underlying}`);
      if (this.smile !== undefined && column === "Volatility") reasons.push(`Smile ${noRow}`);
      return reasons.map((reason) => `; ${reason}`).join("");
    };
    return { market, smile, lacks };
  }
}
