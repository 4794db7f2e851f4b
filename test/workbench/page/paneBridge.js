// Runs in the add-in's page before Office.js, which then finds what it finds inside Excel.
{
  const { external, bridge } = window.parent.hedgerowOffice;
  Object.defineProperty(window, "external", { value: external, configurable: true });
  window._richApiNativeBridge = bridge;
}
