import type { AddinManifest, ButtonAction } from "./manifest";

/** Shows the add-in's buttons as its manifest describes them. */
export function showRibbon(
  group: HTMLElement,
  { groupLabel, buttons }: AddinManifest,
  press: (action: ButtonAction, buttonId: string) => void,
): void {
  group.setAttribute("aria-label", groupLabel);
  for (const { id, label, tip, icon, action } of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.id = id;
    button.className = "ribbon-button";
    button.title = tip;
    const image = document.createElement("img");
    image.src = icon;
    image.alt = "";
    button.append(image, label);
    button.addEventListener("click", () => press(action, id));
    group.append(button);
  }
}
