/** Runs a script where there is JavaScript and what `globals` holds. Throws what the script throws. */
export type Evaluate = (script: string, globals: object) => void;

/**
 * A place for the custom functions with as little beside the language as a browser allows: a frame of its own
 * whose browser objects are taken away. "window", "document", "location" and "top" cannot be.
 */
export async function openFunctionsRealm(): Promise<Evaluate> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "Custom functions";
  await new Promise((loaded) => {
    frame.addEventListener("load", loaded, { once: true });
    document.body.append(frame);
  });
  const realm = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!realm) throw new Error("The browser gives the functions' frame no window.");
  const run = realm.eval;
  for (let holder: object | null = realm; holder; holder = Reflect.getPrototypeOf(holder)) {
    if (holder === realm.Object.prototype) break;
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (holder !== realm || !LANGUAGE.has(name)) Reflect.deleteProperty(holder, name);
    }
  }
  return (script, globals) => {
    Object.assign(realm, globals);
    run(script);
  };
}

/** What the language itself gives a script. */
const LANGUAGE: ReadonlySet<string> = new Set(
  [
    ["globalThis", "Infinity", "NaN", "undefined", "eval", "isFinite", "isNaN", "parseFloat", "parseInt"],
    ["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"],
    ["Object", "Function", "Array", "String", "Boolean", "Number", "BigInt", "Symbol", "Date", "RegExp"],
    [
      "Error",
      "AggregateError",
      "EvalError",
      "RangeError",
      "ReferenceError",
      "SyntaxError",
      "TypeError",
      "URIError",
    ],
    ["Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Promise", "Proxy", "Reflect"],
    [
      "ArrayBuffer",
      "SharedArrayBuffer",
      "DataView",
      "Int8Array",
      "Uint8Array",
      "Uint8ClampedArray",
      "Int16Array",
    ],
    [
      "Uint16Array",
      "Int32Array",
      "Uint32Array",
      "Float32Array",
      "Float64Array",
      "BigInt64Array",
      "BigUint64Array",
    ],
    ["Iterator", "Math", "JSON", "Intl", "Atomics"],
  ].flat(),
);
