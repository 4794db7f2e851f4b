/** Part of a pixel that the browser's rounding may add. */
const ROUNDING = 1;

/** What a field shows that is longer than it ends in dots on purpose. */
const MAY_BE_CUT = "select";

/** A table with more columns than there is room for is scrolled sideways in its own box. */
const SCROLLS_SIDEWAYS = "[role=treegrid], [role=region][tabindex='0']";

/** A progress bar without an amount runs in from outside and out again. */
const COMES_AND_GOES = "[role=progressbar]";

export function layoutFaults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : [];
  const elements = [...document.querySelectorAll<HTMLElement>("#root *")].filter(
    (element) =>
      element.checkVisibility() && !isForScreenReaders(element) && element.closest(COMES_AND_GOES) === null,
  );
  return [...page, ...elements.flatMap(faultsOf)];
}

function faultsOf(element: HTMLElement): string[] {
  const { left, right } = element.getBoundingClientRect();
  const name = `${element.tagName.toLowerCase()} "${element.textContent.slice(0, 40)}"`;
  const faults: string[] = [];
  if (
    element.closest(SCROLLS_SIDEWAYS) === null &&
    (left < -ROUNDING || right > window.innerWidth + ROUNDING)
  )
    faults.push(`${name} reaches from ${left} to ${right} in ${window.innerWidth}`);
  if (element.matches(MAY_BE_CUT) || isInline(element) || isCutInDots(element)) return faults;
  if (element.matches(SCROLLS_SIDEWAYS)) return faults;
  if (element.scrollWidth > element.clientWidth + ROUNDING)
    faults.push(`${name} holds ${element.scrollWidth} in a width of ${element.clientWidth}`);
  const { overflowY } = getComputedStyle(element);
  if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + ROUNDING)
    faults.push(`${name} holds ${element.scrollHeight} in a height of ${element.clientHeight}`);
  return faults;
}

/** Its whole text is in its title. */
const isCutInDots = (element: HTMLElement): boolean =>
  getComputedStyle(element).textOverflow === "ellipsis" && element.title !== "";

/** An inline element has no width of its own. */
const isInline = (element: HTMLElement): boolean => getComputedStyle(element).display === "inline";

/** Text that is read out but not shown is cut to a pixel; so is all inside it. */
function isForScreenReaders(element: HTMLElement): boolean {
  for (let each: HTMLElement | null = element; each !== null; each = each.parentElement)
    if (each.offsetWidth <= 1 && getComputedStyle(each).position === "absolute") return true;
  return false;
}
