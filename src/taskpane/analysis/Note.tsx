import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
});

/** What has to be known to read a picture right; nothing where there is nothing to know. */
export function Note({ children }: { readonly children: string }) {
  const styles = useStyles();
  return children === "" ? null : <p className={styles.note}>{children}</p>;
}
