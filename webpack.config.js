const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** Where the add-in lives while it is developed; `--env url=https://…` puts another host into the manifest. */
const DEVELOPMENT_URL = "https://localhost:3000";
const METADATA = "functions.json";
const FUNCTIONS_FOLDER = path.join(__dirname, "src/functions");

/** Files that declare custom functions, one a family. */
const functionFamilies = fs
  .readdirSync(FUNCTIONS_FOLDER)
  .map((name) => path.join(FUNCTIONS_FOLDER, name))
  .filter((file) => file.endsWith(".ts") && fs.readFileSync(file, "utf8").includes("@customfunction"));

/** What Excel would only drop in silence: ids used twice, and functions exported without a description. */
function findMetadataFaults(functions) {
  const exported = functionFamilies.flatMap((file) =>
    [...fs.readFileSync(file, "utf8").matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
      (match) => match[1].toUpperCase(),
    ),
  );
  const ids = functions.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is declared twice`),
    ...ids.filter((id) => !exported.includes(id)).map((id) => `no function is exported under the id ${id}`),
    ...exported
      .filter((name) => !ids.includes(name))
      .map((name) => `${name} is exported without a description`),
    ...functions.filter(({ id, name }) => id !== name).map(({ id, name }) => `${name} has another id, ${id}`),
  ];
}

/**
 * Stops the build before it begins when the functions' descriptions are faulty. CustomFunctionsMetadataPlugin
 * would go on, and the cache would keep modules that register no function; so this stands before it.
 */
class CheckFunctionMetadata {
  apply(compiler) {
    compiler.hooks.beforeCompile.tapPromise("CheckFunctionMetadata", async () => {
      const { errors, metadataJson } = await generateCustomFunctionsMetadata(functionFamilies, true);
      const faults = errors.length > 0 ? errors : findMetadataFaults(JSON.parse(metadataJson).functions);
      if (faults.length > 0) throw new Error(`${METADATA}:\n  ${faults.join("\n  ")}`);
    });
  }
}

/**
 * Adds to functions.json what its generator cannot say. Stands after CustomFunctionsMetadataPlugin and taps
 * `compilation`, since that plugin writes into the page's child compilation too, and one name with two
 * contents is an error.
 */
class CompleteFunctionMetadata {
  apply(compiler) {
    compiler.hooks.compilation.tap("CompleteFunctionMetadata", (compilation) => {
      const metadata = JSON.parse(compilation.assets[METADATA].source().toString());
      // Else Excel itself answers an argument that holds an error, and our message never shows.
      metadata.allowErrorForDataTypeAny = true;
      // Cells with data types come as plain values: as objects they stall Excel from some 2,000 cells on.
      delete metadata.allowCustomDataForDataTypeAny;
      for (const parameter of metadata.functions.flatMap(({ parameters }) => parameters))
        parameter.name = parameter.name.replace(/_$/, ""); // `yield_`: the plain word is reserved in TypeScript
      compilation.assets[METADATA] = new webpack.sources.RawSource(JSON.stringify(metadata, null, 2));
    });
  }
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
  entry: { functions: "./src/functions/functions.ts", taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: path.join(__dirname, "dist"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "[name].[contenthash:8][ext]",
    globalObject: "globalThis", // functions.js also runs where there is neither window nor self
    clean: true,
  },
  optimization: {
    runtimeChunk: false, // each entry stands alone: Excel may load functions.js by itself
    splitChunks: { chunks: "async" },
    minimizeOptions: { html: false }, // whoever audits the page should be able to read its security policy
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
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
    new CheckFunctionMetadata(),
    new CustomFunctionsMetadataPlugin({ output: METADATA, input: functionFamilies }),
    new CompleteFunctionMetadata(),
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["functions", "taskpane"],
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
