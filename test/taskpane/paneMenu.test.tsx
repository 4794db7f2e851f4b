import { screen } from "@testing-library/react";
import { renderCanned } from "./renderPane";

afterEach(() => localStorage.clear());

const background = () =>
  getComputedStyle(document.querySelector(".fui-FluentProvider")!).getPropertyValue(
    "--colorNeutralBackground1",
  );

test("a theme is chosen from the menu, takes effect and is kept", async () => {
  const { user } = renderCanned("breach");
  const light = background();
  await user.click(screen.getByRole("button", { name: "Menu" }));
  expect(screen.getByRole("menuitemradio", { name: "Match Office" }).getAttribute("aria-checked")).toBe(
    "true",
  );
  await user.click(screen.getByRole("menuitemradio", { name: "Dark" }));
  expect(background()).not.toBe(light);
  expect(localStorage.getItem("hedgerow.theme")).toBe("dark");
});

test("the menu leads to the help page and names the version", async () => {
  const { user } = renderCanned("breach");
  await user.click(screen.getByRole("button", { name: "Menu" }));
  const help = screen.getByRole("menuitem", { name: /^Help/ });
  expect(help.getAttribute("href")).toBe("assets/help.html");
  expect(help.textContent).toContain("Hedgerow 0.1.0");
});
