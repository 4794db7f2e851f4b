import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CACHE } from "./hedgerow.mjs";

const SOURCE = fileURLToPath(new URL("./blackScholes.cpp", import.meta.url));
const FLAGS = ["-std=c++17", "-O3", "-march=native"];
const INPUTS = ["phi", "spot", "strike", "years", "vol", "rate", "dividendYield"];
const OUTPUTS = ["price", "delta", "gamma", "vega", "theta", "rho"];

/** Compiles the C++ loop. Returns `loopOver(options)`, or undefined, having said so, where there is no g++. */
export function compileNativeLoop() {
  mkdirSync(CACHE, { recursive: true });
  const program = join(CACHE, "blackScholes");
  try {
    execFileSync("g++", [...FLAGS, SOURCE, "-o", program]);
  } catch (reason) {
    if (reason.code !== "ENOENT") throw reason;
    console.log("There is no g++ here: the C++ loop is left out, and ratios are to the first row.");
    return undefined;
  }

  let files = 0;
  const temporaryFile = (kind) => {
    const file = join(CACHE, `${kind}${files++}.bin`);
    process.on("exit", () => rmSync(file, { force: true }));
    return file;
  };
  const writeDoubles = (kind, numbers) => {
    const file = temporaryFile(kind);
    writeFileSync(file, Float64Array.from(numbers));
    return file;
  };

  /**
   * The loop over these options: to be timed, and its figures. With `scenarios`, which has `spotShifts` and
   * `volShifts`, it is the price of every option in every scenario, and `sums` has their sum in each.
   */
  return function loopOver(options, scenarios) {
    const columns = INPUTS.flatMap((name) => [...options[name]]);
    const input = writeDoubles("options", [options.count, ...columns]);
    const output = temporaryFile("figures");
    const extra = scenarios
      ? [
          writeDoubles("scenarios", [
            ...[scenarios.spotShifts.length, scenarios.volShifts.length],
            ...[...scenarios.spotShifts, ...scenarios.volShifts],
          ]),
        ]
      : [];
    const run = (millis) =>
      Number(execFileSync(program, [input, output, String(millis), ...extra], { encoding: "utf8" }));
    const written = () => {
      run(0);
      const { buffer, byteOffset, byteLength } = readFileSync(output);
      return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
    };
    return {
      measure: run,
      figures: () => {
        const all = written();
        const column = (index) => all.slice(index * options.count, (index + 1) * options.count);
        return Object.fromEntries(OUTPUTS.map((name, index) => [name, column(index)]));
      },
      sums: written,
    };
  };
}
