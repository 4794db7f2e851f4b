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
