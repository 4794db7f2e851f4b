import { AMERICAN } from "./american";
import { EUROPEAN } from "./european";
import { FUTURES } from "./futures";
import { INVERSE } from "./inverse";
import { NORMAL } from "./normal";
import type { OptionModel, PricingModel } from "./pricingModel";

/** The models by name. */
export const PRICING_MODELS: Readonly<Record<OptionModel, PricingModel>> = {
  european: EUROPEAN,
  american: AMERICAN,
  futures: FUTURES,
  normal: NORMAL,
  inverse: INVERSE,
};
