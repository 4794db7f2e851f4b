const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|GETTING_DATA|ERROR!|CYCLE!)$/;

/** Whether a cell's value is an error: errors come as their text. */
export function isErrorText(value: unknown): boolean {
  return typeof value === "string" && ERROR_TEXT.test(value);
}
