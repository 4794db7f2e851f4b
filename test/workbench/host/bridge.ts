import type { Host } from "./host";

/** The object that the client takes as its way to the host: `window._richApiNativeBridge`. */
export interface NativeBridge {
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

export function createBridge(host: Host): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    // The client expects its own turn to end before an answer comes.
    sendMessageToHost: (text) => void setTimeout(() => host.accept(text), 0),
  };
  host.connect((text) => bridge.onMessageFromHost?.(text));
  return bridge;
}

/** Names and versions of the requirement sets that the host supports, as text: 1.20 is more than 1.2. */
function requirementSets(excelApi: string): Readonly<Record<string, string>> {
  return {
    ExcelApi: excelApi,
    SharedRuntime: "1.2",
    CustomFunctionsRuntime: "1.4",
    RibbonApi: "1.2",
    Settings: "1.1",
    DelayForCellEdit: "1.1",
  };
}

/** What the client takes for a running Excel on Windows: the first part of `GetHostInfo`. */
const HOST_INFO = "Excel$Win32$16.01$en-US$$$$16";

/**
 * What the client expects as `window.external` within Excel on Windows: who the host is and what it can do.
 * Everything else goes over the bridge.
 */
export function createExternal(host: Host): object {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "hedgerow",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1033,
    GetAppDataLocale: () => 1033,
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "hedgerow",
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetSupportedMatrix: () => JSON.stringify(requirementSets(host.excelApi)),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetOfficeThemeInfo: () => "{}",
    GetInstanceId: () => "instance",
    GetCorrelationId: () => "correlation",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostCustomMessage: () => "",
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
  };
  return {
    GetHostInfo: () => HOST_INFO,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id: number) => {
      throw new Error(`The stand-in does not implement the client's call ${id}`);
    },
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: (status: number) => void) =>
      done(0),
    UnregisterEvent: (_id: number, _target: string, done: (status: number) => void) => done(0),
  };
}
