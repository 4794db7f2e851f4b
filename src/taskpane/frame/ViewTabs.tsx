import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { View } from "../views";

const TABS: readonly { readonly view: View; readonly label: string }[] = [
  { view: "book", label: "Book" },
  { view: "plan", label: "Plan" },
  { view: "log", label: "Log" },
];

const useStyles = makeStyles({
  tabs: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
});

export const tabId = (view: View): string => `tab-${view}`;
export const panelId = (view: View): string => `panel-${view}`;

export interface ViewTabsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

export function ViewTabs({ view, onView }: ViewTabsProps) {
  return (
    <TabList
      className={useStyles().tabs}
      size="small"
      selectedValue={view}
      onTabSelect={(_, { value }) => onView(value as View)}
      aria-label="Views"
    >
      {TABS.map((tab) => (
        <Tab key={tab.view} value={tab.view} id={tabId(tab.view)} aria-controls={panelId(tab.view)}>
          {tab.label}
        </Tab>
      ))}
    </TabList>
  );
}
