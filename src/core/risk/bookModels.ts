import { AMERICAN_FUTURES } from "../pricing/americanFutures";
import type { OptionModel, PricingModel } from "../pricing/pricingModel";
import { PRICING_MODELS } from "../pricing/pricingModels";

/** Model that a book values an option with. */
export type BookModel = OptionModel | "american futures";

export const BOOK_MODELS: Readonly<Record<BookModel, PricingModel>> = {
  ...PRICING_MODELS,
  "american futures": AMERICAN_FUTURES,
};
