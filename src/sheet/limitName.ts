interface NamedLimit {
  readonly underlying: string;
  readonly greek: { readonly name: string };
  /** `null`: all expiries. */
  readonly bucket: string | null;
}

/** What a limit limits, in words: "Vega of BTC", "Vega of BTC up to 1 week". */
export function limitName({ underlying, greek, bucket }: NamedLimit): string {
  const name = `${greek.name} of ${underlying}`;
  return bucket === null ? name : `${name} ${bucket}`;
}
