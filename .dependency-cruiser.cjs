/** Which layer may import which, by path pattern; a layer may always import itself. */
const LAYERS = [
  {
    layer: "core/steps",
    may: [],
    because: "How long work is cut into steps is the same whatever the work is.",
  },
  {
    layer: "core/math",
    may: [],
    because: "Numbers in, numbers out: mathematics can be checked without knowing a product or a market.",
  },
  {
    layer: "core/market",
    may: ["core/math"],
    because: "What is observed is the same whatever is held.",
  },
  {
    layer: "core/product",
    may: ["core/(math|market)"],
    because: "A product states its terms (dates among them); what it is worth is another's business.",
  },
  {
    layer: "core/pricing",
    may: ["core/(steps|math|market|product)"],
    because: "A formula takes plain numbers; who joins it to a position is core/risk.",
  },
  {
    layer: "core/risk",
    may: ["core/(steps|math|market|product|pricing)"],
    because: "Risk joins product, market and formula, and is measured before anything is decided.",
  },
  {
    layer: "core/hedging",
    may: ["core/(steps|math|market|product|pricing|risk)"],
    because: "A plan follows from measured risk; the core knows neither cells nor screens.",
  },
  {
    layer: "sheet",
    may: ["core/"],
    because:
      "Turning cells into positions and back needs no Office.js, so that every rule of it runs in a test.",
  },
  {
    layer: "app",
    may: ["core/", "sheet/"],
    because: "Use cases speak to a WorkbookPort, so that they run without Excel and without a screen.",
  },
  {
    layer: "excel",
    may: ["app/", "sheet/"],
    because: "The only code that calls Excel carries cells and nothing else; it decides nothing.",
  },
  {
    layer: "functions",
    may: ["core/", "sheet/", "workers/"],
    because: "Cell functions stand in bundles of their own, without the pane or Office.js.",
  },
  {
    layer: "workers",
    may: ["core/"],
    because: "What computes on another thread is sent plain data and knows neither cells nor screens.",
  },
  {
    layer: "commands",
    may: ["app/"],
    because: "A ribbon button starts a use case, the same one as the pane's button.",
  },
  {
    layer: "taskpane",
    may: ["core/", "sheet/", "app/"],
    because: "The pane shows what the session holds; only the entry file hands it a workbook.",
  },
];

const ENTRY_FILES =
  "^src/(taskpane/index\\.tsx|functions/(functions|asyncFunctions)\\.ts|workers/tradeSolver\\.worker\\.ts)$";
const OUTSIDE_SRC = ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];

const directions = LAYERS.map(({ layer, may, because }) => ({
  name: `direction-${layer.replace("/", "-")}`,
  comment: because,
  severity: "error",
  from: { path: `^src/${layer}/`, pathNot: ENTRY_FILES },
  to: { path: "^src/", pathNot: [layer + "/", ...may].map((path) => `^src/${path}`) },
}));

module.exports = {
  forbidden: [
    ...directions,
    {
      name: "known-layer",
      comment: "A new folder needs a line in LAYERS, else its imports would go unchecked.",
      severity: "error",
      from: { path: "^src/", pathNot: LAYERS.map(({ layer }) => `^src/${layer}/`) },
      to: {},
    },
    {
      name: "formulas-know-no-products",
      comment: "Of a product, a formula may know the words (call, put) and nothing that runs.",
      severity: "error",
      from: { path: "^src/core/pricing/" },
      to: { path: "^src/core/product/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "packages-only-in-pane-and-workers",
      comment:
        "All else stands on the language alone: small, checkable, at home in any runtime. Workers hold the solver.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(taskpane|workers)/" },
      to: { dependencyTypes: OUTSIDE_SRC },
    },
    {
      name: "shipped-packages",
      comment: "What pane and workers import is shipped: it stands under dependencies, and needs no Node.",
      severity: "error",
      from: { path: "^src/(taskpane|workers)/" },
      to: { dependencyTypes: OUTSIDE_SRC.filter((type) => type !== "npm") },
    },
    {
      name: "nothing-from-tests",
      comment: "The product must build without its tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "named-by-concept",
      comment: "A file is found by what is in it: no barrels, no utils, no helpers.",
      severity: "error",
      from: {},
      to: { path: "^src/.*/(index|utils?|helpers?)(\\.tsx?$|/)" },
    },
    {
      name: "no-cycles",
      comment: "Files that need each other cannot be read, tested or moved one at a time.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nothing imports is dead, or was forgotten.",
      severity: "error",
      from: { orphan: true, pathNot: [ENTRY_FILES, "\\.d\\.ts$"] },
      to: {},
    },
    {
      name: "resolvable",
      comment: "An import must lead somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true, // types count: a type is knowledge too
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
};
