import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  fact: { color: tokens.colorNeutralForeground3 },
  said: { margin: 0, overflowWrap: "anywhere" },
  part: { margin: 0 },
});

/** A name and what there is to say of it. Several sayings, with a semicolon between, stand in a line each. */
export type NamedFact = readonly [name: string, said: string];

export function Facts({ facts }: { readonly facts: readonly NamedFact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([name, said]) => (
        <Fact key={name} name={name} said={said} />
      ))}
    </dl>
  );
}

function Fact({ name, said }: { readonly name: string; readonly said: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.fact}>{name}</dt>
      <dd className={styles.said}>
        {said.split("; ").map((part) => (
          <p key={part} className={styles.part}>
            {part}
          </p>
        ))}
      </dd>
    </>
  );
}
