import { NEEDED_EXCEL_API } from "../app/neededExcelApi";
import { WorkbookFailure, type WorkbookPort } from "../app/workbookPort";
import { addSheet } from "./addSheet";
import { toWorkbookFailure } from "./hostErrors";
import { readExecution } from "./readExecution";
import { readLog } from "./readLog";
import { blocksOf, readPositions } from "./readPositions";
import { revertRun } from "./revertRun";
import { selectCells } from "./selectCells";
import { readSettings, writeSettings } from "./settingsStore";
import { writeRun } from "./writeRun";

/** The workbook that the add-in is open in, over Office.js. */
export function createExcelWorkbook(): WorkbookPort {
  return {
    readPositions: (source, options) => call(() => readPositions(source, options)),
    readPositionsAgain: (reading) =>
      call(() => readPositions(reading.source, { expected: blocksOf(reading) })),
    writeRun: (rows) => call(() => writeRun(rows)),
    revertRun: (revert) => call(() => revertRun(revert)),
    readLog: () => call(readLog),
    readExecution: (source) => call(() => readExecution(source)),
    addSheet: (sheet) => call(() => addSheet(sheet)),
    select: (sheet, address) => call(() => selectCells(sheet, address)),
    readSettings: () => call(readSettings),
    writeSettings: (settings) => call(() => writeSettings(settings)),
  };
}

async function call<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", NEEDED_EXCEL_API)) {
    throw new WorkbookFailure(
      "notSupported",
      `The add-in needs ExcelApi ${NEEDED_EXCEL_API}, which this version of Excel lacks. Update Excel.`,
    );
  }
  try {
    return await ask();
  } catch (error) {
    throw toWorkbookFailure(error);
  }
}
