import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createBridge, createExternal } from "../host/bridge";
import type { Host } from "../host/host";
import { watchUndoGroups } from "../host/undoGroupOption";

const CLIENT = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const BASE_URL = "https://hedgerow.test/officejs/";

/** The names that Microsoft's client defines, as an add-in's page has them. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

export interface OfficeClient extends OfficeGlobals {
  /** Puts another host behind the client. */
  connect(host: Host): void;
  /** Takes the browser's names out of the global scope again. */
  close(): void;
}

interface Script {
  src: string;
  onload?: (event: object) => void;
  onerror?: (event: object) => void;
}

/** As much of a page as the client asks for. It loads its other scripts by adding script tags. */
function createDocument(load: (script: Script) => void) {
  const own = { src: `${BASE_URL}office.js`, getAttribute: () => `${BASE_URL}office.js` };
  const element = (tag: string) => ({ tag, src: "", setAttribute: () => undefined, style: {} });
  const head = {
    appendChild: (node: Script) => (load(node), node),
    insertBefore: (node: Script) => (load(node), node),
  };
  return {
    readyState: "complete",
    head,
    body: head,
    documentElement: head,
    currentScript: own,
    cookie: "",
    scripts: [own],
    createElement: element,
    getElementsByTagName: (tag: string) => (tag === "script" ? [own] : [head]),
    getElementById: () => null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

/** Runs in the realm of the tests, so that arrays and errors are of the same kind as theirs. */
const runGlobally = globalThis.eval as (script: string) => void;

function runClientFile(relative: string): boolean {
  const file = path.join(CLIENT, relative);
  if (!existsSync(file)) return false;
  runGlobally(`${readFileSync(file, "utf8")}\n//# sourceURL=${file}`);
  return true;
}

/**
 * Loads Microsoft's own client into this process as it is in its package and lets it believe that it runs in
 * Excel on Windows. `Office`, `Excel` and `OfficeExtension` become global, as in an add-in's page.
 */
export async function loadOfficeClient(firstHost: Host): Promise<OfficeClient> {
  let host = firstHost;
  const load = (script: Script): void => {
    const relative = script.src.startsWith(BASE_URL)
      ? script.src.slice(BASE_URL.length).replace(/\?.*$/, "")
      : "";
    setTimeout(() => (relative && runClientFile(relative) ? script.onload?.({}) : script.onerror?.({})), 0);
  };
  const scope = globalThis as Record<string, unknown>;
  const page: Record<string, unknown> = {
    window: globalThis,
    document: createDocument(load),
    location: new URL("https://hedgerow.test/taskpane.html"),
    history: {},
    external: createExternal(host),
    _richApiNativeBridge: createBridge(host),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    ...("navigator" in scope ? {} : { navigator: { userAgent: "Node", platform: "Win32" } }),
  };
  const before = new Set(Object.getOwnPropertyNames(scope));
  for (const [name, value] of Object.entries(page)) {
    Object.defineProperty(scope, name, { value, configurable: true, writable: true, enumerable: true });
  }
  runClientFile("office.js");
  const client = scope as unknown as OfficeGlobals;
  await client.Office.onReady();
  const extension = client.OfficeExtension as unknown as ClientInternals;
  extension.CommonUtility._doApiNotSupportedCheck = true;
  watchUndoGroups(client.Excel as never, () => host);
  return {
    Office: client.Office,
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    connect(next) {
      host = next;
      extension.HostBridge.init(createBridge(next));
    },
    close() {
      for (const name of Object.getOwnPropertyNames(scope)) if (!before.has(name)) delete scope[name];
    },
  };
}

/** What the client has beside its public names: switches for tests and another host. */
interface ClientInternals {
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly HostBridge: { init(bridge: object): void };
}
