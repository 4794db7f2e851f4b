/** What the ribbon's buttons do; a key is a FunctionName of manifest.xml. */
export interface RibbonCommands {
  readonly Rebalance: () => Promise<void>;
}

/** Ties the ribbon's buttons to what they do. Each shows the pane first, where the result will stand. */
export function registerRibbonCommands(commands: RibbonCommands): void {
  for (const [name, command] of Object.entries(commands) as [string, () => Promise<void>][]) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(command, event));
  }
}

async function run(command: () => Promise<void>, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    await command();
  } finally {
    // Without it Excel keeps the button waiting for minutes.
    event.completed();
  }
}
