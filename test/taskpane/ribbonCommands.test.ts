import { registerRibbonCommands } from "../../src/commands/ribbonCommands";

type Handler = (event: { completed(): void }) => void;

/** As much of Office as a ribbon button meets; it writes down the order of events. */
function standInOffice(showPane: () => Promise<void>) {
  const events: string[] = [];
  const handlers = new Map<string, Handler>();
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
      addin: {
        showAsTaskpane: async () => {
          events.push("show");
          await showPane();
        },
      },
    },
  });
  const press = (name: string) => handlers.get(name)?.({ completed: () => void events.push("completed") });
  return { events, press, names: () => [...handlers.keys()] };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

test("Rebalance shows the pane, rebalances, and tells Excel that it is done", async () => {
  const office = standInOffice(async () => undefined);
  registerRibbonCommands({ Rebalance: async () => void office.events.push("rebalance") });
  expect(office.names()).toEqual(["Rebalance"]);
  office.press("Rebalance");
  await settle();
  expect(office.events).toEqual(["show", "rebalance", "completed"]);
});
