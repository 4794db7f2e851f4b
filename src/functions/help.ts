/** Set by the build: true for functions.json, false for functions.js. */
declare const WITH_HELP: boolean;

/** A text of Excel's formula help, which reads it in functions.json: functions.js is lighter without. */
export function help(text: string): string {
  return WITH_HELP ? text : "";
}
