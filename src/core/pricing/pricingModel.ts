import type { Figure, FigureColumns } from "./figure";
import type { OptionColumns, OptionInputs } from "./optionColumns";

/** Formula that an option is valued with. */
export type OptionModel = "european" | "american" | "futures" | "normal" | "inverse";

/** A model: numbers in, numbers out. */
export interface PricingModel {
  /** The figures that it has. */
  readonly figures: readonly Figure[];
  /** Throws `DomainError`, naming the argument, for inputs that the model does not take. */
  readonly requireInputs: (option: OptionInputs) => void;
  /**
   * Fills the columns asked for. A figure that cannot be had, because an input is outside the domain or
   * the figure beyond what a double holds, is NaN or infinite; `valueOption` says why.
   */
  readonly valueColumns: (options: OptionColumns, figures: FigureColumns) => void;
}
