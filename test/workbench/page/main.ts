import sampleCsv from "../../../assets/samples/crypto_book.csv";
import { FUniver } from "@univerjs/core/facade";
import type { FunctionsFile } from "../functions/functionMetadata";
import { type LoadedFunctions, loadFunctions } from "../functions/loadFunctions";
import { createBridge, createExternal, type NativeBridge } from "../host/bridge";
import { watchUndoGroups } from "../host/undoGroupOption";
import { openSample, type SampleWorkbook, sampleWorkbook } from "../sample/sampleWorkbook";
import type { CustomFunctionSet } from "../spreadsheet/customFunctions";
import { UniverSpreadsheet } from "../spreadsheet/univerSpreadsheet";
import { showCellErrors } from "./cellError";
import { openFunctionsRealm } from "./functionsRealm";
import { functionsOfPage } from "./functionsOfPage";
import { type AddinManifest, parseManifest } from "./manifest";
import { createPane } from "./paneFrame";
import { showRibbon } from "./ribbon";
import { type CommandChannel, RibbonCommands } from "./ribbonCommands";
import { fetchText } from "./servedFile";
import { createSheetView } from "./sheetView";
import { connectSplitter } from "./splitter";
import { connectStartupScreen } from "./startupScreen";
import { createWorkbenchApi } from "./workbenchApi";
import { WorkbenchHost } from "./workbenchHost";

declare global {
  interface Window {
    /** What paneBridge.js takes into the add-in's frame. */
    hedgerowOffice: { readonly external: CommandChannel; readonly bridge: NativeBridge };
  }
}

const PANE_WIDTH = 350;
const CLIENT_LIMIT_MS = 30_000;

async function start(): Promise<void> {
  const screen = connectStartupScreen(element("startup"));
  const manifest = await screen.step("Reading the add-in's manifest", readManifest);
  const functions = await screen.step("Loading the add-in's functions", readFunctions);
  const sample = sampleWorkbook(sampleCsv);
  let pageLoads: (addin: Window) => void = () => undefined;
  const page = new Promise<Window>((resolve) => (pageLoads = resolve));
  const laterFunctions = page.then((addin) => functionsOfPage(addin, functions));
  const spreadsheet = await screen.step("Opening the sample workbook", () =>
    openWorkbook(sample, { namespace: manifest.namespace, functions, laterFunctions }),
  );
  window.hedgerowWorkbench = createWorkbenchApi(spreadsheet, element("spreadsheet"));
  await screen.step("Starting the add-in", async () => {
    pageLoads(await startAddin(manifest, new WorkbenchHost(spreadsheet, sample)));
    await laterFunctions;
  });
  screen.close();
  document.body.dataset["state"] = "ready";
}

const readManifest = async (): Promise<AddinManifest> =>
  parseManifest(await fetchText("/addin/manifest.xml"));

async function readFunctions(): Promise<LoadedFunctions> {
  const [script, metadata, evaluate] = await Promise.all([
    fetchText("/addin/functions.js"),
    fetchText("/addin/functions.json"),
    openFunctionsRealm(),
  ]);
  return loadFunctions(script, JSON.parse(metadata) as FunctionsFile, evaluate);
}

async function openWorkbook(
  sample: SampleWorkbook,
  functions: Pick<CustomFunctionSet, "namespace" | "functions" | "laterFunctions">,
): Promise<UniverSpreadsheet> {
  const univer = createSheetView(element("spreadsheet"));
  const spreadsheet = new UniverSpreadsheet(univer, FUniver.newAPI(univer));
  const messages = new Map<string, string>();
  spreadsheet.registerCustomFunctions({ ...functions, blankCells: "desktop", messages });
  showCellErrors(element("cell-error"), spreadsheet, messages);
  spreadsheet.newWorkbook();
  await openSample(spreadsheet, sample);
  return spreadsheet;
}

/** Gives the window of the add-in's page. */
async function startAddin(manifest: AddinManifest, host: WorkbenchHost): Promise<Window> {
  const commands = new RibbonCommands();
  const pane = createPane(element("pane"), element("splitter"), manifest.name);
  host.pane = pane;
  window.hedgerowOffice = {
    external: commands.connect(createExternal(host) as CommandChannel),
    bridge: createBridge(host),
  };
  connectSplitter(element("splitter"), element("pane"), PANE_WIDTH);
  pane.setVisible(true);
  showRibbon(element("add-in-buttons"), manifest, (action, buttonId) => {
    if (action.kind === "showPane") pane.setVisible(true);
    else void commands.press(action.functionName, buttonId);
  });
  await fetchText(manifest.panePage); // a frame does not tell that its page is missing
  const addin = await pane.load(manifest.panePage);
  await within(CLIENT_LIMIT_MS, host.clientReady, "Office.js did not start in the task pane.");
  watchUndoGroups((addin as unknown as { Excel: Parameters<typeof watchUndoGroups>[0] }).Excel, () => host);
  return addin;
}

function within(limit: number, work: Promise<void>, otherwise: string): Promise<void> {
  const expired = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(otherwise)), limit));
  return Promise.race([work, expired]);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}

void start();
