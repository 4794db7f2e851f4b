/** The oldest ExcelApi that the add-in runs in: it has `Table.resize`. manifest.xml asks for the same. */
export const NEEDED_EXCEL_API = "1.13";
