/** Entry of functions.js: every cell function. The build associates each with its id. */
import "./book";
import "./greeks";
import "./hedging";
import "./market";
