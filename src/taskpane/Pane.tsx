import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import type { Session } from "../app/session";
import { DEFAULT_SETTINGS } from "../app/settings";
import { BookView } from "./book/BookView";
import { announcement } from "./frame/announcement";
import { PaneHeader } from "./frame/PaneHeader";
import { type PrimaryAction, primaryAction } from "./frame/primaryAction";
import { PrimaryActionBar } from "./frame/PrimaryActionBar";
import { RefusalMessage } from "./frame/RefusalMessage";
import { panelId, tabId, ViewTabs } from "./frame/ViewTabs";
import { WrittenMessage } from "./frame/WrittenMessage";
import { LATER_VIEWS } from "./laterViews";
import { PaneTheme } from "./theme/PaneTheme";
import { useThemeChoice } from "./theme/useThemeChoice";
import { useSession } from "./useSession";
import { rebalanceAndShow, type View, type ViewStore } from "./views";
import { VisuallyHidden } from "./VisuallyHidden";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", minWidth: "280px" },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  messages: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalXS,
    maxHeight: "40vh",
    overflowY: "auto",
    ":not(:empty)": { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
  views: { position: "relative", flexGrow: 1, minHeight: 0 },
  view: {
    boxSizing: "border-box",
    height: "100%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  hidden: { display: "none" },
});

export interface PaneProps {
  readonly session: Session;
  readonly views: ViewStore;
  readonly version: string;
  /** Background of Office's own pane, "#RRGGBB"; `null` where Office does not tell. */
  readonly officeBackground: string | null;
}

export function Pane({ session, views, version, officeBackground }: PaneProps) {
  const styles = useStyles();
  const state = useSession(session);
  const view = useSyncExternalStore(views.subscribe, views.get);
  const [themeChoice, setThemeChoice] = useThemeChoice();
  const busy = state.activity.kind !== "idle";

  const readAgain = () => void session.rebalance();
  const takeSelection = () => void session.rebalance({ kind: "selection" });
  const goTo = (address: string) => void session.goToAddress(address);
  const revert = () => void session.revert();

  const actions: Record<PrimaryAction["does"], () => void> = {
    rebalance: () => void rebalanceAndShow(session, views),
    review: () => views.show("plan"),
    write: () => void session.write(),
    readLog: () => void session.readLog(),
    nothing: () => undefined,
  };

  return (
    <PaneTheme choice={themeChoice} officeBackground={officeBackground}>
      <div className={styles.pane}>
        <PaneHeader
          state={state}
          version={version}
          themeChoice={themeChoice}
          onThemeChoice={setThemeChoice}
          onReadAgain={readAgain}
          onCancel={() => session.cancel()}
        />
        <main className={styles.main}>
          <ViewTabs view={view} onView={views.show} />
          <div className={styles.messages}>
            {state.refusal !== null && (
              <RefusalMessage
                refusal={state.refusal}
                onReadAgain={readAgain}
                onUseSelection={takeSelection}
                onUseDefaults={() => void session.changeSettings(DEFAULT_SETTINGS)}
                onWriteAgain={() => void session.write("again")}
                onGoTo={goTo}
                onDismiss={() => session.dismissRefusal()}
              />
            )}
            {state.written !== null && (
              <WrittenMessage written={state.written} busy={busy} onGoTo={goTo} onRevert={revert} />
            )}
          </div>
          <div className={styles.views}>
            <ViewPanel view="book" shown={view}>
              <BookView session={session} state={state} />
            </ViewPanel>
            <ViewPanel view="plan" shown={view}>
              <LATER_VIEWS.plan.View session={session} state={state} onShowRows={() => views.show("book")} />
            </ViewPanel>
            <ViewPanel view="log" shown={view}>
              <LATER_VIEWS.log.View
                log={state.log}
                execution={state.execution}
                busy={busy}
                onRevert={revert}
                onReadExecution={(source) => void session.readExecution(source)}
                onGoTo={goTo}
              />
            </ViewPanel>
          </div>
        </main>
        <PrimaryActionBar
          action={primaryAction(view, state)}
          plan={state.book?.plan ?? null}
          onAction={(does) => actions[does]()}
        />
        <VisuallyHidden>
          <div role="status">{announcement(state)}</div>
        </VisuallyHidden>
      </div>
    </PaneTheme>
  );
}

interface ViewPanelProps {
  readonly view: View;
  readonly shown: View;
  readonly children: ReactNode;
}

/** Empty until it is first shown, then hidden rather than taken away: what is open, typed and scrolled stays. */
function ViewPanel({ view, shown, children }: ViewPanelProps) {
  const styles = useStyles();
  const [wasShown, setWasShown] = useState(false);
  if (view === shown && !wasShown) setWasShown(true);
  return (
    <div
      role="tabpanel"
      id={panelId(view)}
      aria-labelledby={tabId(view)}
      tabIndex={0}
      hidden={view !== shown}
      className={mergeClasses(styles.view, view !== shown && styles.hidden)}
    >
      {wasShown && children}
    </div>
  );
}
