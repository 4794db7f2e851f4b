import { memo } from "react";
import { countEnding } from "../analysis/endings";
import { Note } from "../analysis/Note";
import { Disclosure } from "../Disclosure";
import { formatCount } from "../format/numbers";
import { ProfileChart } from "./ProfileChart";
import type { Profile, ProfileInput } from "./profileInput";
import { ProfileTable } from "./ProfileTable";

export interface ProfilePictureProps {
  readonly input: ProfileInput;
  readonly profile: Profile;
}

/** The chart and its numbers; not drawn again while a newer one is worked out. */
export const ProfilePicture = memo(function ProfilePicture({ input, profile }: ProfilePictureProps) {
  return (
    <>
      <ProfileChart input={input} lines={input.moments} profile={profile} />
      <Note>{remark(input)}</Note>
      <Disclosure summary="Numbers">
        <ProfileTable input={input} lines={input.moments} profile={profile} />
      </Disclosure>
    </>
  );
});

function remark({ scope: { positions, asOf }, moments, stickiness }: ProfileInput): string {
  const { days, inWords } = moments.at(-1)!;
  const ending = countEnding(positions, asOf, days);
  const hasOptions = positions.some(({ product }) => product.kind === "option");
  const kept = stickiness === "strike" ? "Each option keeps its volatility." : "The smile moves with spot.";
  const ended = `${formatCount(ending, "position")} ${ending === 1 ? "ends" : "end"} by the last line (${inWords}) and ${ending === 1 ? "counts" : "count"} there as settled.`;
  return [...(hasOptions ? [kept] : []), ...(ending > 0 ? [ended] : [])].join(" ");
}
