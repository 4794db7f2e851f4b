/** The task pane beside the sheet. Closing hides it only: the add-in's runtime goes on, as Excel's does. */
export interface PaneFrame {
  readonly visible: boolean;
  show(): void;
  hide(): void;
  onVisibilityChanged(listener: (visible: boolean) => void): void;
}

/** Puts the add-in's page into `pane`. Resolves when the page has loaded. */
export async function openPane(
  pane: HTMLElement,
  splitter: HTMLElement,
  title: string,
  page: string,
): Promise<PaneFrame> {
  const listeners: ((visible: boolean) => void)[] = [];
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

  const setVisible = (visible: boolean): void => {
    if (pane.hidden === !visible) return;
    pane.hidden = splitter.hidden = !visible;
    for (const listener of listeners) listener(visible);
  };
  close.addEventListener("click", () => setVisible(false));

  const loaded = new Promise<void>((resolve) =>
    frame.addEventListener("load", () => resolve(), { once: true }),
  );
  frame.src = page;
  pane.setAttribute("aria-label", title);
  pane.append(bar, frame);
  await loaded;
  return {
    get visible() {
      return !pane.hidden;
    },
    show: () => setVisible(true),
    hide: () => setVisible(false),
    onVisibilityChanged: (listener) => void listeners.push(listener),
  };
}
