import { answersLater } from "../functions/functionMetadata";
import { type CustomFunction, type LoadedFunctions, requireAll } from "../functions/loadFunctions";

/** What Microsoft's client makes of `CustomFunctions.associate`. */
interface CustomFunctionsOfClient {
  readonly _association: { readonly mappings: Readonly<Record<string, CustomFunction>> };
  readonly Error: new (code: string) => { readonly code: string; readonly message: string };
}

/**
 * The functions that answer later, as the add-in's page associated them: they run there, beside the pane, as in
 * Excel's shared runtime. Fails when one that `metadata` names is missing.
 */
export function functionsOfPage(addin: Window, { metadata }: LoadedFunctions): LoadedFunctions {
  const { CustomFunctions } = addin as unknown as { CustomFunctions: CustomFunctionsOfClient };
  const mappings = Object.entries(CustomFunctions._association.mappings);
  const byId = new Map(mappings.map(([id, run]) => [id.toUpperCase(), run]));
  requireAll("asyncFunctions.js", metadata.functions.filter(answersLater), byId);
  const { Error } = CustomFunctions;
  return {
    metadata,
    byId,
    makeError: (code) => new Error(code),
    isError: (value): value is InstanceType<typeof Error> => value instanceof Error,
  };
}
