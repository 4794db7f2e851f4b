import { Host } from "../host/host";
import { notImplemented } from "../host/hostError";
import { HostObject } from "../host/hostObject";
import { AddinInternalService } from "../host/model/services";
import type { Pane } from "./paneFrame";

/** The host in a page: it has a task pane to show and hide, and says when the add-in's client is ready. */
export class WorkbenchHost extends Host {
  pane: Pane | null = null;
  private ready: () => void = () => undefined;
  /** Resolves when Office.js has started in the pane and takes commands. */
  readonly clientReady = new Promise<void>((resolve) => (this.ready = resolve));

  override service(name: string): HostObject {
    if (name === "Microsoft.AppRuntime.AppRuntimeService") return new AppRuntimeService(this, this.pane);
    const service = super.service(name);
    if (service instanceof AddinInternalService) this.ready();
    return service;
  }
}

/** What `Office.addin.showAsTaskpane` and `Office.addin.hide` come to. */
class AppRuntimeService extends HostObject {
  constructor(
    host: Host,
    private readonly pane: Pane | null,
  ) {
    super(host);
  }

  SetAppRuntimeState(state: string): void {
    if (state !== "Visible" && state !== "Background") throw notImplemented(`the runtime state ${state}`);
    this.pane?.setVisible(state === "Visible");
  }

  GetAppRuntimeState(): string {
    return this.pane?.isVisible() ? "Visible" : "Background";
  }
}
