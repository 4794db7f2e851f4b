import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { THEME_CHOICES, type ThemeChoice } from "../theme/themeChoice";
import { MoreIcon } from "./icons";

/** Beside the pane's own page; it names what the add-in does, keeps and needs. */
const HELP_PAGE = "assets/help.html";

export interface PaneMenuProps {
  readonly version: string;
  readonly themeChoice: ThemeChoice;
  readonly onThemeChoice: (choice: ThemeChoice) => void;
}

export function PaneMenu({ version, themeChoice, onThemeChoice }: PaneMenuProps) {
  return (
    <Menu
      checkedValues={{ theme: [themeChoice] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const choice = THEME_CHOICES.find(({ value }) => value === checkedItems[0]);
        if (choice !== undefined) onThemeChoice(choice.value);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" size="small" icon={<MoreIcon />} menuIcon={null} aria-label="Menu" />
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
          <MenuItemLink
            href={HELP_PAGE}
            target="_blank"
            rel="noreferrer"
            secondaryContent={`Hedgerow ${version}`}
          >
            Help
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
