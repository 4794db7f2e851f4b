import { createSheetView } from "./sheetView";
import { FUniver } from "@univerjs/core/facade";
import { parseManifest } from "./manifest";
import { showRibbon } from "./ribbon";
import { connectSplitter } from "./splitter";
import { openPane } from "./paneFrame";
import { fetchText } from "./servedFile";
const univer = createSheetView(document.getElementById("spreadsheet")!);
const api = FUniver.newAPI(univer) as any;
api.createWorkbook({
  id: "wb",
  name: "Crypto book",
  sheetOrder: ["s1"],
  sheets: {
    s1: {
      id: "s1",
      name: "Portfolio",
      rowCount: 200,
      columnCount: 26,
      cellData: {
        0: {
          0: { v: "Instrument" },
          1: { v: 94250.5, s: { n: { pattern: "#,##0.00" } } },
          2: { f: "=B1*2" },
        },
      },
    },
  },
});
const m = parseManifest(await fetchText("/addin/manifest.xml"));
console.log(JSON.stringify(m));
showRibbon(document.getElementById("add-in-buttons")!, m, console.log);
const pane = document.getElementById("pane")!;
const splitter = document.getElementById("splitter")!;
connectSplitter(splitter, pane, 350);
const p = await openPane(pane, splitter, m.name, "about:blank");
p.show();
document.getElementById("startup")?.remove();
