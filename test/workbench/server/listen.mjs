const HOST = "127.0.0.1";
const TRIES = 20;

/**
 * Listens on this machine only, on `port` or the next free one after it.
 * @returns {Promise<{ port: number, taken: boolean }>} the port that was taken; `taken`: `port` itself was in use
 */
export async function listen(server, port) {
  for (let next = port; next < port + TRIES && next <= 65535; next++) {
    if (await listens(server, next)) return { port: server.address().port, taken: next !== port };
  }
  throw new Error(
    `No free port from ${port} to ${Math.min(port + TRIES - 1, 65535)}. Name one: npm start -- --port 8080`,
  );
}

/** False when the port is in use. */
function listens(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (error) => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES")
        reject(new Error(`Port ${port} may not be used by this user. Name one above 1023.`));
      else reject(error);
    };
    const listening = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed);
    server.once("listening", listening);
    server.listen(port, HOST);
  });
}
