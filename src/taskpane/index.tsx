import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { createSession } from "../app/createSession";
import { registerRibbonCommands } from "../commands/ribbonCommands";
import { createExcelWorkbook } from "../excel/excelWorkbook";
import { TRADE_SOLVER } from "../workers/sharedTradeSolver";
import { Pane } from "./Pane";
import { loadViews } from "./laterViews";
import { CannotRun } from "./startup/CannotRun";
import { PaneErrorBoundary } from "./startup/PaneErrorBoundary";
import { SCREEN_TIMER } from "./screenTimer";
import { missingRequirements } from "./startup/requirements";
import { createViewStore, rebalanceAndShow } from "./views";

/** The one place where the add-in meets Excel: ties the workbook to the session, and both to the screen. */
async function start(): Promise<void> {
  if (typeof Office === "undefined") {
    render(<CannotRun failure={{ kind: "noOfficeLibrary" }} officeBackground={null} />);
    return;
  }
  const { host } = await Office.onReady();
  // Not every Excel tells its theme, whatever the types say.
  const officeBackground =
    (Office.context?.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor ?? null;
  if (host !== Office.HostType.Excel) {
    render(<CannotRun failure={{ kind: "notInExcel" }} officeBackground={officeBackground} />);
    return;
  }
  const sets = missingRequirements((name, version) =>
    Office.context.requirements.isSetSupported(name, version),
  );
  if (sets.length > 0) {
    render(<CannotRun failure={{ kind: "missing", sets }} officeBackground={officeBackground} />);
    return;
  }

  const { version } = packageJson;
  const session = createSession({
    port: createExcelWorkbook(),
    // eslint-disable-next-line no-restricted-syntax -- the outermost layer: the clock is read here alone
    now: () => Date.now(),
    version,
    timer: SCREEN_TIMER,
    solver: TRADE_SOLVER,
  });
  const views = createViewStore();
  registerRibbonCommands({ Rebalance: () => rebalanceAndShow(session, views) });
  render(
    <PaneErrorBoundary>
      <Pane session={session} views={views} version={version} officeBackground={officeBackground} />
    </PaneErrorBoundary>,
  );
  // What is needed later is fetched while the user looks at the first view; what fails then says so when it is shown.
  await Promise.allSettled([session.start(), loadViews()]);
}

function render(page: ReactNode): void {
  createRoot(document.getElementById("root")!).render(page);
}

void start();
