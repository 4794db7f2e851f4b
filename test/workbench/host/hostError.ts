/** An error that the host answers a batch with; the client makes an `OfficeExtension.Error` of it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

// Codes and messages are Excel's own as far as they are known.

export const itemNotFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.");

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const shapeMismatch = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const itemAlreadyExists = () =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

export const invalidReference = () =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

export const undoNotSupported = (member: string) =>
  new HostError("UndoNotSupported", `${member} can't be undone, so it can't be part of an undo group.`);

/** Not an error of Excel's: says what the stand-in lacks, so that it is seen at once and added. */
export const notImplemented = (what: string) =>
  new HostError("ApiNotFound", `The stand-in does not implement ${what}`);
