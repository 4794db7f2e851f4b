import { makeStyles, tokens } from "@fluentui/react-components";
import type { BookState } from "../../app/session";
import { noRowsTitle } from "./hasNoRows";
import { leftOutByUser } from "./leftOutText";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** What to do with a book whose rows are still to be entered. */
export function NoRows({ book }: { readonly book: BookState }) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title}>{noRowsTitle(book)}</h2>
      {leftOutByUser(book) === 0 && (
        <p className={styles.text}>Enter one position a row below the header row, then read again.</p>
      )}
    </section>
  );
}
