import { LocaleType, LogLevel, mergeLocales, ThemeService, Univer } from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";

/** Univer's tools that a hedger has no use for: the toolbar keeps history, a few formats and numbers. */
const HIDDEN_TOOLS = [
  "sheet.command.set-once-format-painter",
  "sheet.command.clear-selection-all",
  "sheet.command.set-range-font-family",
  "sheet.command.set-range-fontsize",
  "sheet.command.set-range-font-increase",
  "sheet.command.set-range-font-decrease",
  "sheet.command.set-range-underline",
  "sheet.command.set-range-stroke",
  "sheet.command.set-border-basic",
  "sheet.command.set-vertical-text-align",
  "sheet.command.set-text-wrap",
  "sheet.command.set-text-rotation",
  "sheet.command.add-worksheet-merge",
  "sheet.command.numfmt.set.currency",
  "base-ui.operation.toggle-shortcut-panel",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.contextMenu.permission",
  "sheet.toolbar.text-to-number",
  "formula-ui.operation.insert-function.common",
  "formula-ui.operation.insert-function.financial",
  "formula-ui.operation.insert-function.logical",
  "formula-ui.operation.insert-function.text",
  "formula-ui.operation.insert-function.date",
  "formula-ui.operation.insert-function.lookup",
  "formula-ui.operation.insert-function.math",
  "formula-ui.operation.insert-function.statistical",
  "formula-ui.operation.insert-function.engineering",
  "formula-ui.operation.insert-function.information",
  "formula-ui.operation.insert-function.database",
];

/** Univer with its toolbar, formula bar, grid and sheet tabs inside `container`, as dark as the system is. */
export function createSheetView(container: HTMLElement): Univer {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreTexts, tableTexts) },
    logLevel: LogLevel.WARN,
    darkMode: dark.matches,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    menu: Object.fromEntries(HIDDEN_TOOLS.map((id) => [id, { hidden: true }])),
    footer: { menus: false, statisticBar: false },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  dark.addEventListener("change", () => univer.__getInjector().get(ThemeService).setDarkMode(dark.matches));
  return univer;
}
