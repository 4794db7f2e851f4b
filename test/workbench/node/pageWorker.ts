import path from "node:path";
import { Worker as Thread } from "node:worker_threads";

const THREAD_SCRIPT = path.join(__dirname, "pageWorkerThread.js");

/** Where the add-in's page says that it is; nothing is fetched from there. */
export const PAGE_ADDRESS = "https://hedgerow.test/";

/** `globalThis.Worker` for the add-in's page under Node: a real thread that runs the script as a browser's worker. */
export function pageWorkers(folder: string): { Worker: unknown; endAll: () => void } {
  const threads = new Set<Thread>();

  class PageWorker {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror: ((event: { message: string }) => void) | null = null;
    private readonly thread: Thread;

    constructor(address: URL | string) {
      this.thread = new Thread(THREAD_SCRIPT, { workerData: { address: String(address), folder } });
      threads.add(this.thread);
      this.thread.on("message", (data) => this.onmessage?.({ data }));
      this.thread.on("error", ({ message }) => this.onerror?.({ message }));
      this.thread.on("exit", () => threads.delete(this.thread));
    }

    postMessage(message: unknown): void {
      this.thread.postMessage(message);
    }

    terminate(): void {
      void this.thread.terminate();
    }
  }

  return { Worker: PageWorker, endAll: () => threads.forEach((thread) => void thread.terminate()) };
}
