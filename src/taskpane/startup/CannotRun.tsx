import { makeStyles, tokens } from "@fluentui/react-components";
import { PaneTheme } from "../theme/PaneTheme";
import type { RequirementSet } from "./requirements";

/** Why the pane does not start. */
export type StartupFailure =
  /** Microsoft's Office.js did not load. */
  | { readonly kind: "noOfficeLibrary" }
  /** The page was opened outside Excel. */
  | { readonly kind: "notInExcel" }
  | { readonly kind: "missing"; readonly sets: readonly RequirementSet[] };

const useStyles = makeStyles({
  page: { boxSizing: "border-box", minHeight: "100vh", padding: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

export interface CannotRunProps {
  readonly failure: StartupFailure;
  readonly officeBackground: string | null;
}

export function CannotRun({ failure, officeBackground }: CannotRunProps) {
  return (
    <PaneTheme choice="office" officeBackground={officeBackground}>
      <main className={useStyles().page}>
        <div role="alert">
          <Reason failure={failure} />
        </div>
      </main>
    </PaneTheme>
  );
}

function Reason({ failure }: { readonly failure: StartupFailure }) {
  const styles = useStyles();
  switch (failure.kind) {
    case "noOfficeLibrary":
      return (
        <>
          <h1 className={styles.title}>Excel&apos;s library did not load</h1>
          <p>
            Hedgerow needs Office.js from appsforoffice.microsoft.com. Check the network and open the pane
            again.
          </p>
        </>
      );
    case "notInExcel":
      return (
        <>
          <h1 className={styles.title}>Open Hedgerow in Excel</h1>
          <p>This page is the task pane of an Excel add-in. Here it has no workbook to work on.</p>
        </>
      );
    case "missing":
      return (
        <>
          <h1 className={styles.title}>This Excel is too old for Hedgerow</h1>
          <p>It lacks:</p>
          <ul>
            {failure.sets.map(({ name, version, needed }) => (
              <li key={name}>
                {name} {version}, which {needed}
              </li>
            ))}
          </ul>
          <p>Microsoft 365 and Excel on the web have them; Excel 2016 and 2019 do not.</p>
        </>
      );
  }
}
