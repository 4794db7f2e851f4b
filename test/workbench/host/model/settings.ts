import { itemNotFound } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import type { Host } from "../host";

/** A setting kept in the workbook. Saving one clears Excel's undo stack, and so it does here. */
export class Setting extends HostObject {
  static override readonly scalars = ["Key", "Value"];

  constructor(
    host: Host,
    readonly Key: string,
  ) {
    super(host);
  }

  override get key(): string {
    return this.Key;
  }

  get Value(): unknown {
    if (!this.host.settings.has(this.Key)) throw itemNotFound();
    return this.host.settings.get(this.Key);
  }

  set Value(value: unknown) {
    this.host.settings.set(this.Key, value);
    this.host.spreadsheet.forgetUndo();
  }

  Delete(): void {
    this.host.settings.delete(this.Key);
    this.host.spreadsheet.forgetUndo();
  }
}

export class SettingCollection extends HostCollection {
  override items(): readonly Setting[] {
    return [...this.host.settings.keys()].map((key) => new Setting(this.host, key));
  }

  override find(key: unknown): Setting | null {
    return typeof key === "string" && this.host.settings.has(key) ? new Setting(this.host, key) : null;
  }

  Add(key: string, value: unknown): Setting {
    const setting = new Setting(this.host, key);
    setting.Value = value;
    return setting;
  }

  GetItem(key: unknown): Setting {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: unknown): Setting | null {
    return this.find(key);
  }
}
