const fs = require("node:fs");

/**
 * Ends a run with `N passed, M failed`, a line that any CI can read. A test file that could not run
 * counts as one failure.
 */
class PlainReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
    process.once("exit", () => fs.writeSync(1, `\n${line}\n`));
  }
}

module.exports = PlainReporter;
