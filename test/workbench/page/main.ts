import { FUniver } from "@univerjs/core/facade";
import type { FunctionsFile } from "../functions/functionMetadata";
import { loadFunctions } from "../functions/loadFunctions";
import { UniverSpreadsheet } from "../spreadsheet/univerSpreadsheet";
import { openFunctionsRealm } from "./functionsRealm";
import { parseManifest } from "./manifest";
import { openPane } from "./paneFrame";
import { showRibbon } from "./ribbon";
import { fetchText } from "./servedFile";
import { createSheetView } from "./sheetView";
import { connectSplitter } from "./splitter";
import { connectStartupScreen } from "./startupScreen";

const element = (id: string): HTMLElement => document.getElementById(id)!;

async function start(): Promise<void> {
  const screen = connectStartupScreen(element("startup"));
  const manifest = await screen.step("Reading the add-in's manifest", async () =>
    parseManifest(await fetchText("/addin/manifest.xml")),
  );
  const functions = await screen.step("Loading the add-in's functions", async () => {
    const [script, metadata, evaluate] = await Promise.all([
      fetchText("/addin/functions.js"),
      fetchText("/addin/functions.json"),
      openFunctionsRealm(),
    ]);
    return loadFunctions(script, JSON.parse(metadata) as FunctionsFile, evaluate);
  });
  await screen.step("Opening the sample workbook", async () => {
    const univer = createSheetView(element("spreadsheet"));
    const opened = new UniverSpreadsheet(univer, FUniver.newAPI(univer));
    opened.registerCustomFunctions({
      namespace: "HEDGE",
      functions,
      blankCells: "desktop",
      messages: new Map(),
    });
    opened.newWorkbook();
    opened.select("sheet-1", { row: 0, column: 0, rows: 1, columns: 1 });
    return opened;
  });
  showRibbon(element("add-in-buttons"), manifest, console.log);
  connectSplitter(element("splitter"), element("pane"), 350);
  const p = await openPane(element("pane"), element("splitter"), manifest.name, "about:blank");
  p.show();
  screen.close();
  document.body.dataset["state"] = "ready";
}

void start();
