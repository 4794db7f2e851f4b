import { HostObject } from "../hostObject";

export class Application extends HostObject {
  static override readonly scalars = ["CalculationMode", "CalculationState"];
  /** Kept, but the spreadsheet goes on calculating: "Manual" stops nothing. */
  CalculationMode = "Automatic";

  get CalculationState(): string {
    return "Done";
  }

  async Calculate(): Promise<void> {
    this.host.spreadsheet.recalculate();
    await this.host.spreadsheet.calculated();
  }

  // Both only make Excel faster; nothing can be seen of them from outside.
  SuspendApiCalculationUntilNextSync(): void {}

  SuspendScreenUpdatingUntilNextSync(): void {}
}
