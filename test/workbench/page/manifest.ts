/** What a button of the add-in does when it is pressed. */
export type ButtonAction =
  { readonly kind: "runFunction"; readonly functionName: string } | { readonly kind: "showPane" };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address on the workbench's server. */
  readonly icon: string;
  readonly action: ButtonAction;
}

/** What a spreadsheet shows of an add-in, as its manifest describes it. */
export interface AddinManifest {
  readonly name: string;
  /** What stands before the dot in the functions' names. */
  readonly namespace: string;
  /** Address of the task pane's page on the workbench's server. */
  readonly panePage: string;
  readonly groupLabel: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the parts of an add-in's XML manifest that the ribbon and the pane need. Throws when one is missing. */
export function parseManifest(xml: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  if (document.querySelector("parsererror")) throw new Error("manifest.xml is not well-formed XML.");
  const resource = (resid: string): string => {
    const found = all(document, "Resources")
      .flatMap((resources) => [...resources.getElementsByTagNameNS("*", "*")])
      .find((element) => element.getAttribute("id") === resid);
    return attribute(found, "DefaultValue", `resource "${resid}"`);
  };
  const text = (parent: Document | Element, tag: string): string =>
    resource(attribute(first(parent, tag), "resid", `<${tag}>`));
  const group = first(document, "Group");
  return {
    name: attribute(all(document, "DisplayName")[0], "DefaultValue", "<DisplayName>"),
    namespace: text(document, "Namespace"),
    panePage: served(resource(attribute(first(document, "Runtime"), "resid", "<Runtime>"))),
    groupLabel: text(group, "Label"),
    buttons: all(group, "Control").map((control) => ({
      id: attribute(control, "id", "<Control>"),
      label: text(control, "Label"),
      tip: resource(attribute(first(first(control, "Supertip"), "Description"), "resid", "<Description>")),
      icon: served(
        resource(attribute(largest(first(control, "Icon")), "resid", `the icon of "${control.id}"`)),
      ),
      action: action(first(control, "Action")),
    })),
  };
}

function action(element: Element): ButtonAction {
  const type = element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
  if (type === "ShowTaskpane") return { kind: "showPane" };
  if (type === "ExecuteFunction")
    return { kind: "runFunction", functionName: first(element, "FunctionName").textContent.trim() };
  throw new Error(`manifest.xml: the workbench knows no action of type "${type}".`);
}

const all = (parent: Document | Element, tag: string): Element[] => [
  ...parent.getElementsByTagNameNS("*", tag),
];

function first(parent: Document | Element, tag: string): Element {
  const found = all(parent, tag)[0];
  if (!found) throw new Error(`manifest.xml has no <${tag}> where it is needed.`);
  return found;
}

function attribute(element: Element | undefined, name: string, what: string): string {
  const value = element?.getAttribute(name);
  if (!value) throw new Error(`manifest.xml: ${what} has no ${name}.`);
  return value;
}

const largest = (icon: Element): Element | undefined =>
  all(icon, "Image").sort((a, b) => Number(b.getAttribute("size")) - Number(a.getAttribute("size")))[0];

/** The add-in's files are served under /addin/, wherever the manifest says they live. */
const served = (address: string): string => `/addin${new URL(address).pathname}`;
