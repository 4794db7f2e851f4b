/** What the user sees until the workbench is there, or why it is not. */
export interface StartupScreen {
  /** Says what is being done; a failure of it is told under that name. */
  step<T>(doing: string, work: () => Promise<T>): Promise<T>;
  close(): void;
}

export function connectStartupScreen(element: HTMLElement): StartupScreen {
  const text = (id: string): HTMLElement => element.querySelector<HTMLElement>(`#${id}`)!;
  return {
    async step(doing, work) {
      text("startup-text").textContent = `${doing} …`;
      try {
        return await work();
      } catch (error) {
        element.dataset["state"] = "failed";
        element.setAttribute("role", "alert");
        text("startup-text").textContent = `The workbench could not start. ${doing} failed:`;
        text("startup-detail").textContent = error instanceof Error ? error.message : String(error);
        throw error;
      }
    },
    close: () => element.remove(),
  };
}
