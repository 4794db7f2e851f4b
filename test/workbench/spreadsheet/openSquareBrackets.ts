import type { Injector } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";

/** What the lexer keeps to itself. */
interface LexerState {
  _squareBracketState: number;
  _tableBracketState: boolean;
  _resetTemp(): void;
}

/**
 * Lets every formula be parsed on its own. Univer's one lexer serves the cells and the editor, which parses a
 * formula after each key. Before each formula it forgets what the former one left open (`_resetTemp`), but not
 * its square brackets (seen in 0.25.1): after "=SUM(Positions[" no comma or range is read as one any more.
 */
export function forgetOpenSquareBrackets(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder) as unknown as LexerState;
  for (const member of ["_squareBracketState", "_tableBracketState", "_resetTemp"]) {
    if (!(member in lexer)) throw new Error(`Univer's lexer has no ${member} any more`);
  }
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
    lexer._tableBracketState = false;
  };
}
