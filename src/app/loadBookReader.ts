import type { planBookInSteps } from "./planBook";
import type { readBookInSteps } from "./readBook";

export interface BookReader {
  readonly readBookInSteps: typeof readBookInSteps;
  readonly planBookInSteps: typeof planBookInSteps;
}

/** Parsing, pricing and planning are a large part of the add-in, and needed only once a book is read: fetched then, or before. */
export async function loadBookReader(): Promise<BookReader> {
  const [{ readBookInSteps }, { planBookInSteps }] = await Promise.all([
    import("./readBook"),
    import("./planBook"),
  ]);
  return { readBookInSteps, planBookInSteps };
}
