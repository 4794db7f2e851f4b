const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

const base = { rootDir: __dirname, transform: { "\\.(ts|tsx|mjs)$": swc } };
const files = (...folders) => folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`);

/** One project a kind of surrounding. Only those that need the bundles build them first. */
module.exports = {
  // Tests of the browser wait for it most of the time: no core is kept free.
  maxWorkers: "100%",
  // No test measures time: one that takes longer than usual is one on a busy machine.
  testTimeout: 30_000,
  reporters: ["default", "<rootDir>/test/support/plainReporter.js"],
  projects: [
    {
      ...base,
      displayName: "core",
      testEnvironment: "node",
      testMatch: files("core", "sheet", "app", "workers", "project"),
    },
    {
      ...base,
      displayName: "bundles",
      testEnvironment: "node",
      testMatch: files("functions", "excel", "workbench"),
      globalSetup: "<rootDir>/test/support/buildBundles.js",
    },
    {
      ...base,
      displayName: "taskpane",
      testEnvironment: "jsdom",
      testMatch: files("taskpane"),
      setupFiles: ["<rootDir>/test/support/taskpaneSurroundings.ts"],
    },
    {
      ...base,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: files("e2e"),
      globalSetup: "<rootDir>/test/support/buildBundles.js",
    },
  ],
};
