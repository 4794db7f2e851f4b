import type { LogEntry } from "../../src/sheet/logTable";
import { AS_OF } from "./cannedBook";

/** Runs of a day, made up to be shown. */

export const WRITTEN_AT = Date.UTC(2026, 10, 20, 14, 2, 11);

function logEntry(run: number, state: LogEntry["state"]): LogEntry {
  return {
    run,
    time: WRITTEN_AT - (7 - run) * 3_600_000,
    asOf: AS_OF - (7 - run) * 3_600_000,
    version: "0.1.0",
    policy:
      "BTC: target 0, band 5, lot 1, to target, with BTC-PERPETUAL, cost 5 bp; ETH: target 0, band 10, lot 1, to target, with ETH-PERPETUAL, cost 5 bp",
    fingerprint: "3f9c21d08a774e15",
    before:
      "BTC: delta −77.58234568, net delta −85.61234568, gamma −0.0001315650; ETH: delta 420.93, net delta 412.9, gamma −0.003899371",
    after:
      "BTC: delta 8.03003, net delta 0.00003, gamma −0.0001315650; ETH: delta 8.0301, net delta 0.0001, gamma −0.003899371",
    cost: 4_692.227,
    state,
    hedgedAt: { BTC: 94_250, ETH: 3_180 },
  };
}

/** Newest first. */
export const LOG: readonly LogEntry[] = [
  logEntry(7, "written"),
  logEntry(6, "reverted"),
  logEntry(6, "written"),
  logEntry(5, "written"),
];
