import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Activity, type ReactNode, useId, useState } from "react";

export type Section = "positions" | "profile" | "scenarios" | "explain";

const SECTIONS: readonly { readonly section: Section; readonly label: string }[] = [
  { section: "positions", label: "Positions" },
  { section: "profile", label: "Profile" },
  { section: "scenarios", label: "Scenarios" },
  { section: "explain", label: "Explain" },
];

const useStyles = makeStyles({
  tabs: { marginLeft: "-4px", flexWrap: "wrap", gap: 0 },
  // All four in one line of the narrowest pane.
  tab: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export interface BookSectionsProps {
  readonly show: (section: Section) => ReactNode;
}

/**
 * What there is to look at of a book. A section that was shown keeps what was chosen in it, and stops working while
 * another one is on show.
 */
export function BookSections({ show }: BookSectionsProps) {
  const styles = useStyles();
  const prefix = useId();
  const [shown, setShown] = useState<Section>("positions");
  const [seen, setSeen] = useState<ReadonlySet<Section>>(new Set([shown]));
  const choose = (section: Section) => {
    setShown(section);
    setSeen(new Set(seen).add(section));
  };
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        appearance="subtle-circular"
        aria-label="Book"
        selectedValue={shown}
        onTabSelect={(_, { value }) => choose(value as Section)}
      >
        {SECTIONS.map(({ section, label }) => (
          <Tab
            key={section}
            className={styles.tab}
            value={section}
            id={`${prefix}-tab-${section}`}
            aria-controls={`${prefix}-${section}`}
          >
            {label}
          </Tab>
        ))}
      </TabList>
      {SECTIONS.map(({ section }) => (
        <Activity key={section} mode={section === shown ? "visible" : "hidden"}>
          <div
            role="tabpanel"
            id={`${prefix}-${section}`}
            aria-labelledby={`${prefix}-tab-${section}`}
            className={styles.panel}
          >
            {seen.has(section) && show(section)}
          </div>
        </Activity>
      ))}
    </>
  );
}
