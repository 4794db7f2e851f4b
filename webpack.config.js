const path = require("node:path");
const esbuild = require("esbuild");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** Where the add-in lives while it is developed; `--env url=https://…` puts another host into the manifest. */
const DEVELOPMENT_URL = "https://localhost:3000";

/** Says what the cell functions are called and take; functions.js itself does what they do. */
const METADATA_SOURCE = path.join(__dirname, "src/functions/metadata.ts");

/** Writes functions.json from the tables that functions.js associates, so that the two cannot differ. */
class FunctionMetadata {
  apply(compiler) {
    // Not `compilation`, which the page's child compilation is as well.
    compiler.hooks.thisCompilation.tap("FunctionMetadata", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionMetadata", stage }, async () => {
        compilation.fileDependencies.add(METADATA_SOURCE);
        const text = JSON.stringify(await readFunctionMetadata(), null, 2);
        compilation.emitAsset("functions.json", new webpack.sources.RawSource(text));
      });
    });
  }
}

async function readFunctionMetadata() {
  const define = { WITH_HELP: "true" };
  const options = { entryPoints: [METADATA_SOURCE], bundle: true, write: false, format: "cjs", define };
  const [{ text }] = (await esbuild.build(options)).outputFiles;
  const module = { exports: {} };
  new Function("module", text)(module);
  return module.exports.FUNCTIONS_METADATA;
}

module.exports = async (env, { mode = "production" }) => ({
  mode,
  target: ["web", "es2022"],
  devtool: mode === "production" ? "hidden-source-map" : "source-map",
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(__dirname, ".cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  entry: {
    functions: "./src/functions/functions.ts",
    asyncFunctions: "./src/functions/asyncFunctions.ts",
    // One page, one trade solver: both have the same instance of its module.
    taskpane: { import: "./src/taskpane/index.tsx", dependOn: "asyncFunctions" },
  },
  output: {
    path: path.join(__dirname, "dist"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "[name].[contenthash:8][ext]",
    globalObject: "globalThis", // functions.js also runs where there is neither window nor self
    clean: true,
  },
  optimization: {
    runtimeChunk: false, // functions.js stands alone: Excel may load it by itself
    splitChunks: { chunks: "async" },
    minimizeOptions: { html: false }, // whoever audits the page should be able to read its security policy
  },
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    // Its other form takes the path of its file on the machine that builds into the bundle.
    alias: { highs$: require.resolve("highs") },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  plugins: [
    new FunctionMetadata(),
    new webpack.DefinePlugin({ WITH_HELP: "false" }), // functions.json has the help texts, functions.js need not
    new webpack.IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /highs/ }), // what it asks for under Node alone
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["functions", "asyncFunctions", "taskpane"],
      chunksSortMode: "manual",
      minify: false,
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/{help.html,hedgerow.svg,icon-*.png}" },
        {
          from: "manifest.xml",
          transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_URL, env.url ?? DEVELOPMENT_URL),
        },
      ],
    }),
  ],
  performance: { hints: false }, // size-limit judges the sizes
  devServer: env.WEBPACK_SERVE && {
    host: "localhost",
    port: new URL(DEVELOPMENT_URL).port,
    server: { type: "https", options: await require("office-addin-dev-certs").getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" }, // Excel on the web asks from its own address
    static: false,
    hot: false, // the page's security policy forbids evaluated code
    client: false, // functions.js also runs where there is no page to reload
  },
});
