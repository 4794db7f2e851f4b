import { useCallback, useState } from "react";

/** Until it has been laid out: a pane at its narrowest. */
const AT_FIRST = 288;

/** Width of an element in whole pixels, as it is now; the ref goes to the element. */
export function useWidth(): readonly [
  ref: (element: HTMLElement | null) => (() => void) | void,
  width: number,
] {
  const [width, setWidth] = useState(AT_FIRST);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    // What is hidden has no width; its last one will do.
    const take = () => element.clientWidth > 0 && setWidth(element.clientWidth);
    take();
    const observer = new ResizeObserver(take);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
