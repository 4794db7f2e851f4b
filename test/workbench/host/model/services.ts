import { HostObject } from "../hostObject";

/** Where the client says that it is ready for messages. */
export class AddinInternalService extends HostObject {
  NotifyActionHandlerReady(): void {}
}
