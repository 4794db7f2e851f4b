/** Rounds that count; a first one, not counted, is longer and warms up. */
const ROUNDS = 11;
const WARM_UP_MILLIS = 400;
const TURN_MILLIS = 40;

/**
 * Times contenders in turns, so that a slow spell of the machine hits all alike. Each has its number of
 * `rows` and `measure(millis)`: nanoseconds of one pass over them, the median of the passes made in that
 * time. Returns, in their order, the median of the rounds: `nanos` a row, and `ratio` to the first contender.
 * Fewer rounds do for passes that take seconds.
 */
export function timeInTurns(contenders, roundCount = ROUNDS) {
  for (const { measure } of contenders) measure(WARM_UP_MILLIS);
  const rounds = Array.from({ length: roundCount }, () =>
    contenders.map(({ rows, measure }) => measure(TURN_MILLIS) / rows),
  );
  return contenders.map((_, index) => ({
    nanos: median(rounds.map((round) => round[index])),
    ratio: median(rounds.map((round) => round[index] / round[0])),
  }));
}

/** `measure` of a contender that runs in this process: `pass` goes over its rows once. */
export function measureOf(pass) {
  return (millis) => {
    const passes = [];
    const start = performance.now();
    let before = start;
    while (passes.length === 0 || before - start < millis) {
      pass();
      const after = performance.now();
      passes.push((after - before) * 1e6);
      before = after;
    }
    return median(passes);
  };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
