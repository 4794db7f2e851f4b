import { spawn } from "node:child_process";

const OPENERS = {
  darwin: (address) => ["open", [address]],
  win32: (address) => ["cmd", ["/c", "start", "", address]],
  linux: (address) => ["xdg-open", [address]],
};

/** Opens the user's default browser. False when this machine has none to open: no screen, or no opener. */
export function openInBrowser(address) {
  const opener = OPENERS[process.platform];
  const noScreen = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (!opener || noScreen) return Promise.resolve(false);
  const [command, args] = opener(address);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
    child.unref();
  });
}
