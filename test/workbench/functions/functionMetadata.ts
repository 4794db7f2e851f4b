/** What the stand-in reads of the production `functions.json`. */
export interface FunctionsFile {
  /** Errors in cells reach the functions; else an error in an argument is the result. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: FunctionOptions;
}

interface FunctionOptions {
  /** It answers later, and is told when its answer is no longer wanted. */
  readonly cancelable?: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  /** "scalar" when it is not given. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** Whether a function answers later than it is called; such functions are in a bundle of the add-in's page. */
export function answersLater({ options }: FunctionMetadata): boolean {
  return options?.cancelable === true;
}
