/** Words of the positions, in lower case without spaces, hyphens and underscores, and what they mean. */

/** "option" leaves it to the symbol whether it is a call or a put. */
export const TYPE_WORDS = {
  call: "call",
  calls: "call",
  c: "call",
  calloption: "call",
  put: "put",
  puts: "put",
  p: "put",
  putoption: "put",
  option: "option",
  options: "option",
  opt: "option",
  future: "future",
  futures: "future",
  fut: "future",
  perpetual: "perpetual",
  perp: "perpetual",
  perps: "perpetual",
  perpetualswap: "perpetual",
  perpetualfuture: "perpetual",
  swap: "perpetual",
  spot: "spot",
} as const;

export const SETTLEMENT_WORDS = { linear: "linear", inverse: "inverse" } as const;

export const STYLE_WORDS = {
  european: "european",
  e: "european",
  american: "american",
  a: "american",
} as const;

export const VOLATILITY_TYPE_WORDS = {
  lognormal: "lognormal",
  ln: "lognormal",
  black: "lognormal",
  black76: "lognormal",
  blackscholes: "lognormal",
  blackscholesmerton: "lognormal",
  bs: "lognormal",
  bsm: "lognormal",
  normal: "normal",
  bachelier: "normal",
} as const;

export const EXCLUDE_WORDS = {
  yes: "yes",
  y: "yes",
  true: "yes",
  x: "yes",
  "1": "yes",
  "✓": "yes",
  "✔": "yes",
  exclude: "yes",
  excluded: "yes",
  no: "no",
  n: "no",
  false: "no",
  "0": "no",
} as const;

/** By the first word of a cell, as in "Sell to open"; what is not here says nothing of a sign. */
export const SIDE_WORDS = {
  buy: "buy",
  bought: "buy",
  bot: "buy",
  b: "buy",
  long: "buy",
  l: "buy",
  sell: "sell",
  sold: "sell",
  sld: "sell",
  s: "sell",
  short: "sell",
} as const;
