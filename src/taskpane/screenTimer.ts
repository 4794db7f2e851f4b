import type { SliceTimer } from "../app/slices";

/** Long work makes way for input and drawing: a message to itself comes after what the browser has waiting. */
export const SCREEN_TIMER: SliceTimer = {
  elapsed: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
};
