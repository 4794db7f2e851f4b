const NARROWEST = 320;
const WIDEST = 800;
const STEP = 10;
/** What is left of the spreadsheet at the least. */
const SHEET_LEFT = 240;

/** Makes `handle` set the width of the pane to its right: by pointer, arrow keys, Home and End. */
export function connectSplitter(handle: HTMLElement, pane: HTMLElement, startWidth: number): void {
  const widest = (): number => Math.max(NARROWEST, Math.min(WIDEST, window.innerWidth - SHEET_LEFT));
  let width = startWidth;

  const setWidth = (wanted: number): void => {
    width = Math.round(Math.min(widest(), Math.max(NARROWEST, wanted)));
    pane.style.width = `${width}px`;
    handle.setAttribute("aria-valuenow", String(width));
    handle.setAttribute("aria-valuemax", String(widest()));
  };

  handle.setAttribute("role", "separator");
  handle.setAttribute("aria-orientation", "vertical");
  handle.setAttribute("aria-label", "Width of the task pane");
  handle.setAttribute("aria-valuemin", String(NARROWEST));
  handle.tabIndex = 0;
  setWidth(startWidth);

  const onKey: Record<string, () => number> = {
    ArrowLeft: () => width + STEP,
    ArrowRight: () => width - STEP,
    Home: () => NARROWEST,
    End: widest,
  };
  handle.addEventListener("keydown", (event) => {
    const wanted = onKey[event.key];
    if (!wanted) return;
    event.preventDefault();
    setWidth(wanted());
  });
  // Captured, so that the drag goes on over the pane's frame.
  handle.addEventListener("pointerdown", (event) => handle.setPointerCapture(event.pointerId));
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  window.addEventListener("resize", () => setWidth(width));
}
