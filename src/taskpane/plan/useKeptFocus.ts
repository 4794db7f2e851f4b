import { type FocusEvent, useLayoutEffect, useRef } from "react";

/**
 * Keeps the focus near where it was when what has it is taken away, as a trade is that was excluded: without it the
 * keyboard would start again at the top of the page. Asks to be called on every render of what can be taken away.
 */
export function useKeptFocus() {
  const last = useRef<{ readonly element: Element; readonly around: readonly HTMLElement[] } | null>(null);
  useLayoutEffect(() => {
    if (last.current === null || last.current.element.isConnected) return;
    const { around } = last.current;
    last.current = null;
    if (document.activeElement !== document.body) return;
    const left = around.find(({ isConnected }) => isConnected);
    if (left === undefined) return;
    left.tabIndex = -1;
    left.focus();
  });
  return {
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
      const section = target.closest("section");
      last.current = {
        element: target,
        around: section === null ? [currentTarget] : [section, currentTarget],
      };
    },
  };
}
