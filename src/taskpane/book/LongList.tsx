import { Button, makeStyles } from "@fluentui/react-components";
import { Fragment, type ReactNode, useState } from "react";

/** So many are shown at once. */
const PAGE = 20;

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none" } });

export interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** A list item. */
  readonly show: (item: Item) => ReactNode;
}

/** A list that a wrong column can make as long as the book: a page of it, and a button for the next. */
export function LongList<Item>({ items, show }: LongListProps<Item>) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <Fragment key={index}>{show(item)}</Fragment>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(left, PAGE)} more of {left}
        </Button>
      )}
    </>
  );
}
