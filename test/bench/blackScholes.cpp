// The yardstick of the bench: price and five greeks of generalised Black-Scholes, written as in a textbook,
//   price = phi (S e^(-qT) N(phi d1) - K e^(-rT) N(phi d2)),
// one plain loop over columns of doubles. No care is taken of the tails.
//
//   blackScholes OPTIONS FIGURES MILLIS [SCENARIOS]
//
// OPTIONS: doubles, the number of rows and then the columns phi, spot, strike, years, vol, rate, yield.
// FIGURES: written, the columns price, delta, gamma, vega, theta, rho.
// SCENARIOS: doubles, the number of spot shifts (relative), of volatility shifts (absolute), and then these; with it
// a pass values the price of every row in every scenario, and FIGURES has the sum of the rows in each.
// Prints the median nanoseconds of one pass over all rows, of as many passes as MILLIS allow, once warm.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

using Column = std::vector<double>;

static double normalCdf(double x) { return 0.5 * std::erfc(-x * M_SQRT1_2); }

static void valueOptions(const std::vector<Column>& options, std::vector<Column>& figures) {
  const double inverseRootTwoPi = 0.5 * M_2_SQRTPI * M_SQRT1_2;
  const std::size_t count = options[0].size();
  for (std::size_t i = 0; i < count; i++) {
    const double phi = options[0][i], spot = options[1][i], strike = options[2][i], years = options[3][i];
    const double vol = options[4][i], rate = options[5][i], yield = options[6][i];

    const double rootYears = std::sqrt(years);
    const double deviation = vol * rootYears;
    const double d1 = (std::log(spot / strike) + (rate - yield + 0.5 * vol * vol) * years) / deviation;
    const double d2 = d1 - deviation;
    const double growth = std::exp(-yield * years);
    const double strikeValue = strike * std::exp(-rate * years);
    const double delta = phi * growth * normalCdf(phi * d1);
    const double strikeLeg = phi * strikeValue * normalCdf(phi * d2);
    const double density = growth * std::exp(-0.5 * d1 * d1) * inverseRootTwoPi;

    figures[0][i] = spot * delta - strikeLeg;
    figures[1][i] = delta;
    figures[2][i] = density / (spot * deviation);
    figures[3][i] = spot * density * rootYears;
    figures[4][i] = yield * spot * delta - rate * strikeLeg - spot * density * vol / (2 * rootYears);
    figures[5][i] = years * strikeLeg;
  }
}

static double valuePrice(const std::vector<Column>& options, std::size_t i, double spotShift, double volShift) {
  const double phi = options[0][i], spot = options[1][i] * (1 + spotShift), strike = options[2][i];
  const double years = options[3][i], vol = options[4][i] + volShift, rate = options[5][i], yield = options[6][i];

  const double deviation = vol * std::sqrt(years);
  const double d1 = (std::log(spot / strike) + (rate - yield + 0.5 * vol * vol) * years) / deviation;
  const double d2 = d1 - deviation;
  const double received = spot * std::exp(-yield * years) * normalCdf(phi * d1);
  const double paid = strike * std::exp(-rate * years) * normalCdf(phi * d2);
  return phi * (received - paid);
}

static void valueScenarios(const std::vector<Column>& options, const Column& spotShifts, const Column& volShifts,
                           Column& sums) {
  std::size_t scenario = 0;
  for (const double volShift : volShifts)
    for (const double spotShift : spotShifts) {
      double sum = 0;
      for (std::size_t i = 0; i < options[0].size(); i++) sum += valuePrice(options, i, spotShift, volShift);
      sums[scenario++] = sum;
    }
}

static double now() {
  const auto sinceStart = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::nano>(sinceStart).count();
}

static bool read(std::FILE* input, Column& column) {
  return std::fread(column.data(), sizeof(double), column.size(), input) == column.size();
}

int main(int argumentCount, char** arguments) {
  std::FILE* input = std::fopen(arguments[1], "rb");
  Column count(1);
  if (!input || !read(input, count)) return 1;
  std::vector<Column> options(7, Column(count[0])), figures(6, Column(count[0]));
  for (Column& column : options)
    if (!read(input, column)) return 1;
  std::fclose(input);

  Column spotShifts, volShifts;
  if (argumentCount > 4) {
    std::FILE* scenarios = std::fopen(arguments[4], "rb");
    Column counts(2);
    if (!scenarios || !read(scenarios, counts)) return 1;
    spotShifts.resize(counts[0]);
    volShifts.resize(counts[1]);
    if (!read(scenarios, spotShifts) || !read(scenarios, volShifts)) return 1;
    std::fclose(scenarios);
    figures.assign(1, Column(spotShifts.size() * volShifts.size()));
  }
  const auto pass = [&] {
    if (spotShifts.empty()) valueOptions(options, figures);
    else valueScenarios(options, spotShifts, volShifts, figures[0]);
  };

  const double nanos = std::atof(arguments[3]) * 1e6;
  const double start = now();
  while (now() - start < nanos / 4) pass();
  std::vector<double> passes;
  while (passes.empty() || now() - start < nanos) {
    const double before = now();
    pass();
    passes.push_back(now() - before);
  }
  std::nth_element(passes.begin(), passes.begin() + passes.size() / 2, passes.end());
  std::printf("%.17g\n", passes[passes.size() / 2]);

  std::FILE* output = std::fopen(arguments[2], "wb");
  if (!output) return 1;
  for (const Column& column : figures) std::fwrite(column.data(), sizeof(double), column.size(), output);
  return std::fclose(output);
}
