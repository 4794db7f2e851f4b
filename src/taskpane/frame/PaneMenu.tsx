import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useState } from "react";
import { THEME_CHOICES, type ThemeChoice } from "../theme/themeChoice";
import { AboutDialog } from "./AboutDialog";
import { MoreIcon } from "./icons";

export interface PaneMenuProps {
  readonly version: string;
  readonly themeChoice: ThemeChoice;
  readonly onThemeChoice: (choice: ThemeChoice) => void;
}

export function PaneMenu({ version, themeChoice, onThemeChoice }: PaneMenuProps) {
  const [aboutOpen, setAboutOpen] = useState(false);
  return (
    <>
      <Menu
        checkedValues={{ theme: [themeChoice] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const choice = THEME_CHOICES.find(({ value }) => value === checkedItems[0]);
          if (choice !== undefined) onThemeChoice(choice.value);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            size="small"
            icon={<MoreIcon />}
            menuIcon={null}
            aria-label="Menu"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>Theme</MenuGroupHeader>
              {THEME_CHOICES.map(({ value, label }) => (
                <MenuItemRadio key={value} name="theme" value={value}>
                  {label}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem onClick={() => setAboutOpen(true)}>About Hedgerow</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <AboutDialog version={version} open={aboutOpen} onClose={() => setAboutOpen(false)} />
    </>
  );
}
