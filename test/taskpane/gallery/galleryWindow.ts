/** What the gallery's page offers to those who look at it. */
export interface GalleryApi {
  /** Shows one state in the place of what is shown; resolves when that is laid out. */
  show(name: string): Promise<void>;
  /** Opens every part that can be opened; resolves when that is laid out. */
  openAll(): Promise<void>;
  /** What does not fit into the page's width or is cut, one line an element; empty when nothing is. */
  layoutFaults(): string[];
}

declare global {
  interface Window {
    gallery: GalleryApi;
  }
}
