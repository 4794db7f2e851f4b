/** The task pane beside the sheet. Closing hides it only: the add-in goes on running, as in Excel. */
export interface Pane {
  isVisible(): boolean;
  setVisible(visible: boolean): void;
  /** Loads the add-in's page; resolves with its window once all its scripts have run. */
  load(page: string): Promise<Window>;
}

/** Builds the pane's title bar and frame inside `pane`; `splitter` shows and hides with it. */
export function createPane(pane: HTMLElement, splitter: HTMLElement, title: string): Pane {
  const heading = document.createElement("h2");
  heading.textContent = title;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "pane-close";
  close.setAttribute("aria-label", `Close the ${title} pane`);
  const bar = document.createElement("div");
  bar.className = "pane-bar";
  bar.append(heading, close);
  const frame = document.createElement("iframe");
  frame.title = title;
  pane.setAttribute("aria-label", title);
  pane.append(bar, frame);

  const setVisible = (visible: boolean): void => {
    pane.hidden = splitter.hidden = !visible;
  };
  close.addEventListener("click", () => setVisible(false));
  return {
    isVisible: () => !pane.hidden,
    setVisible,
    load: (page) =>
      new Promise((loaded, failed) => {
        const onLoad = (): void => {
          if (frame.contentWindow) loaded(frame.contentWindow);
          else failed(new Error(`The browser gives ${page} no window.`));
        };
        frame.addEventListener("load", onLoad, { once: true });
        frame.src = page;
      }),
  };
}
