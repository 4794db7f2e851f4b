import { EUROPEAN } from "./european";
import { FUTURES } from "./futures";
import { INVERSE } from "./inverse";
import type { OptionModel, PricingModel } from "./pricingModel";

/** The models by name. */
export const PRICING_MODELS: Readonly<Record<OptionModel, PricingModel>> = {
  european: EUROPEAN,
  futures: FUTURES,
  inverse: INVERSE,
};
