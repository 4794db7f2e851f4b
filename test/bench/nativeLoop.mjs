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

  let loops = 0;
  /** The loop over these options: to be timed, and its figures. */
  return function loopOver(options) {
    const input = join(CACHE, `options${loops}.bin`);
    const output = join(CACHE, `figures${loops++}.bin`);
    const numbers = [options.count, ...INPUTS.flatMap((name) => [...options[name]])];
    writeFileSync(input, Float64Array.from(numbers));
    process.on("exit", () => [input, output].forEach((file) => rmSync(file, { force: true })));
    const run = (millis) =>
      Number(execFileSync(program, [input, output, String(millis)], { encoding: "utf8" }));
    return {
      measure: run,
      figures: () => {
        run(0);
        const { buffer, byteOffset } = readFileSync(output);
        const column = (index) =>
          new Float64Array(buffer.slice(byteOffset + 8 * index * options.count), 0, options.count);
        return Object.fromEntries(OUTPUTS.map((name, index) => [name, column(index)]));
      },
    };
  };
}
