import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const { dependencies: VERSIONS } = readJson("package.json");
const require = createRequire(import.meta.url);

/**
 * Other packages that price options, each behind the same `valueColumns(options, figures)` as a model of
 * Hedgerow's: called as its documentation shows, one row after the other, since none takes columns. What
 * is needed to bring its figures to our units is part of its time. Installed here where they are missing;
 * none, having said so, where that fails.
 */
export async function loadPeers() {
  if (!Object.keys(VERSIONS).every(isInstalled)) {
    const options = { cwd: FOLDER, encoding: "utf8", shell: process.platform === "win32", timeout: 120_000 };
    const { status, stderr } = spawnSync(
      "npm",
      ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
      options,
    );
    if (status !== 0) {
      console.log(`The peers cannot be installed and are left out: ${(stderr ?? "").trim().split("\n")[0]}`);
      return [];
    }
  }
  return [
    uqee(await importPeer("@uqee/black-scholes")),
    optionPricing(await importPeer("option-pricing")),
    quantlibJs(await importPeer("@quantlib/ql")),
  ];
}

/**
 * Without yield: spot S e^(-qT) stands for it, and the chain rule brings the greeks back. Its theta is
 * dV/dT with that spot held.
 */
function uqee({ BlackScholes }) {
  const pricer = new BlackScholes({ sigmaToPricePrecision: "double" });
  return {
    name: "@uqee/black-scholes, double",
    valueColumns({ count, phi, spot, strike, years, vol, rate, dividendYield }, figures) {
      for (let row = 0; row < count; row++) {
        const growth = Math.exp(-dividendYield[row] * years[row]);
        const underlying = spot[row] * growth;
        const { price, delta, gamma, vega, theta, rho } = pricer.option({
          rate: rate[row],
          sigma: vol[row],
          strike: strike[row],
          time: years[row],
          type: phi[row] === 1 ? "call" : "put",
          underlying,
        });
        figures.price[row] = price;
        figures.delta[row] = delta * growth;
        figures.gamma[row] = gamma * growth * growth;
        figures.vega[row] = vega;
        figures.theta[row] = dividendYield[row] * underlying * delta - theta;
        figures.rho[row] = rho;
      }
    },
  };
}

/** It has no greeks: its time is that of the price alone. */
function optionPricing({ Option }) {
  return {
    name: "option-pricing (no greeks)",
    lacks: ["delta", "gamma", "vega", "theta", "rho"],
    valueColumns({ count, phi, spot, strike, years, vol, rate, dividendYield }, { price }) {
      for (let row = 0; row < count; row++) {
        const option = new Option({
          style: "european",
          type: phi[row] === 1 ? "call" : "put",
          initialSpotPrice: spot[row],
          strikePrice: strike[row],
          timeToMaturity: years[row],
          volatility: vol[row],
          riskFreeRate: rate[row],
          dividendYield: dividendYield[row],
        });
        price[row] = option.price("bs");
      }
    },
  };
}

/**
 * The calculator that its AnalyticEuropeanEngine makes for each option, without the dates, quotes and
 * curves around it: a thousand times as fast, and it takes any time to expiry where the engine counts days.
 */
function quantlibJs({ BlackScholesCalculator, Option }) {
  const calculator = new BlackScholesCalculator();
  return {
    name: "@quantlib/ql, BlackScholesCalculator",
    valueColumns({ count, phi, spot, strike, years, vol, rate, dividendYield }, figures) {
      for (let row = 0; row < count; row++) {
        const maturity = years[row];
        calculator.bscInit2(
          phi[row] === 1 ? Option.Type.Call : Option.Type.Put,
          strike[row],
          spot[row],
          Math.exp(-dividendYield[row] * maturity),
          vol[row] * Math.sqrt(maturity),
          Math.exp(-rate[row] * maturity),
        );
        figures.price[row] = calculator.value();
        figures.delta[row] = calculator.delta();
        figures.gamma[row] = calculator.gamma();
        figures.vega[row] = calculator.vega(maturity);
        figures.theta[row] = calculator.theta(maturity);
        figures.rho[row] = calculator.rho(maturity);
      }
    },
  };
}

const importPeer = (name) => import(pathToFileURL(require.resolve(name)).href);

function isInstalled(name) {
  try {
    return readJson(`node_modules/${name}/package.json`).version === VERSIONS[name];
  } catch {
    return false;
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(`${FOLDER}${path}`, "utf8"));
}
