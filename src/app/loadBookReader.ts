export type BookReader = typeof import("./readBook");

/** Parsing and pricing are a large part of the add-in, and needed only once a book is read: fetched then, or before. */
export function loadBookReader(): Promise<BookReader> {
  return import("./readBook");
}
