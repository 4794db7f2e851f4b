/** Starts like a name or a sentence: Excel takes nothing for a formula or number that starts so. */
const STARTS_WITH_LETTER = /^[A-Za-z]/;

/** Excel turns TRUE into a truth value and month-like words with numbers, such as MAR27, into dates. */
const TAKEN_FOR_A_VALUE = /^(?:true|false|[a-z]{3,9}\.?[\s/.,-]*\d{1,4}(?:[\s/.,-]+\d{1,4})?)$/i;

/**
 * Text as it has to be written through `range.values` so that the cell holds exactly this text: never a
 * formula (= + - @, tabs, line breaks, their full-width forms), a number or a date. Excel takes one
 * leading apostrophe as the mark of text and does not show it; an apostrophe of the text's own is
 * therefore written twice.
 */
export function safeText(text: string): string {
  if (text === "") return text;
  return STARTS_WITH_LETTER.test(text) && !TAKEN_FOR_A_VALUE.test(text) ? text : `'${text}`;
}
