import type { Steps } from "../core/steps/steps";
import type { Cell, Grid } from "./grid";

const KIND = { empty: 1, number: 2, text: 3, truth: 4, error: 5, row: 6 } as const;
/** Odd multipliers of two independent 32-bit lanes. */
const FIRST_LANE = 0x9e3779b1;
const SECOND_LANE = 0x85ebca6b;

const numberBuffer = new Float64Array(1);
const numberWords = new Uint32Array(numberBuffer.buffer);

/**
 * 64 bits, as 16 hexadecimal digits, that tell whether two grids hold the same cells in the same places:
 * 1 and "1" differ, "" and null are both an empty cell. It finds changes; it does not resist forgery.
 */
export function fingerprintGrid(cells: Grid): string {
  const hash = new TwoLaneHash();
  for (const row of cells) mixRow(hash, row);
  return hash.digest();
}

const ROWS_PER_STEP = 1000;

/** As `fingerprintGrid`, but for rows in any order, and some rows at a time. */
export function* fingerprintRowsInSteps(rows: Grid): Steps<string> {
  let first = 0;
  let second = 0;
  for (const [index, row] of rows.entries()) {
    const hash = new TwoLaneHash();
    mixRow(hash, row);
    hash.finish();
    first = (first + hash.first) | 0;
    second = (second + hash.second) | 0;
    if ((index + 1) % ROWS_PER_STEP === 0) yield (index + 1) / rows.length;
  }
  return hex(first) + hex(second);
}

function mixRow(hash: TwoLaneHash, row: readonly Cell[]): void {
  hash.mix(KIND.row);
  hash.mix(row.length);
  for (const cell of row) mixCell(hash, cell);
}

function mixCell(hash: TwoLaneHash, cell: Cell): void {
  if (cell === "" || cell === null) {
    hash.mix(KIND.empty);
  } else if (typeof cell === "number") {
    hash.mix(KIND.number);
    numberBuffer[0] = cell === 0 ? 0 : cell; // -0 shows as 0
    hash.mix(numberWords[0]!);
    hash.mix(numberWords[1]!);
  } else if (typeof cell === "string") {
    mixText(hash, KIND.text, cell);
  } else if (typeof cell === "boolean") {
    hash.mix(KIND.truth);
    hash.mix(cell ? 1 : 0);
  } else {
    mixText(hash, KIND.error, cell.code);
  }
}

function mixText(hash: TwoLaneHash, kind: number, text: string): void {
  hash.mix(kind);
  hash.mix(text.length);
  for (let index = 0; index < text.length; index += 1) hash.mix(text.charCodeAt(index));
}

/** Each lane multiplies and folds; neither can be undone by the other. */
class TwoLaneHash {
  first = 0x243f6a88;
  second = 0x13198a2e;

  mix(word: number): void {
    this.first = Math.imul(this.first ^ word, FIRST_LANE);
    this.first ^= this.first >>> 15;
    this.second = Math.imul(this.second ^ word, SECOND_LANE);
    this.second ^= this.second >>> 13;
  }

  finish(): void {
    this.mix(0);
    this.mix(0);
  }

  digest(): string {
    this.finish();
    return hex(this.first) + hex(this.second);
  }
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
