import office from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const CLOCK_AND_CHANCE = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
    message: "Take the time as an argument: only the outermost layer reads the clock.",
  },
  {
    selector: "CallExpression[callee.name='Date'], NewExpression[callee.name='Date'][arguments.length>1]",
    message: "This reads the local time zone. Use Date.UTC(…).",
  },
  {
    selector:
      "MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$|^to(Locale)?(Date|Time)String$/]",
    message: "This is in the local time zone. Use getUTC… or setUTC….",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Results must be repeatable: take a seed.",
  },
];

const named = (message, ...names) => names.map((name) => ({ name, message }));
const NETWORK = named("Nothing leaves the workbook.", "fetch", "XMLHttpRequest", "WebSocket", "EventSource");
const EXCEL = named(
  "Only src/excel calls Excel; all else speaks to a WorkbookPort.",
  "Excel",
  "OfficeExtension",
);
const PAGE = named("This code also runs where there is no page.", "Office", "window", "document", "self");

export default tseslint.config(
  { ignores: ["dist", ".cache", "coverage", "test/e2e/screenshots"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/**"],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...CLOCK_AND_CHANCE],
      "no-restricted-globals": ["error", ...NETWORK, ...EXCEL],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/{core,sheet,app,functions}/**"],
    rules: { "no-restricted-globals": ["error", ...NETWORK, ...EXCEL, ...PAGE] },
  },
  {
    files: ["src/excel/**"],
    plugins: { "office-addins": office },
    rules: {
      "no-restricted-globals": ["error", ...NETWORK],
      // Not call-sync-*: they look at one function, while ours queue a read and give back what reads it after the sync.
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
    },
  },
);
