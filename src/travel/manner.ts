import type { EnvironmentProfile, Profile } from "../catalog/schema.ts";

/** How captured values travel on an engine. */
export interface Manner extends Pick<
  EnvironmentProfile,
  "narrows" | "runsAccessors" | "shipsClassesWhole" | "moduleScope" | "lexicalThis" | "transientPrefix"
> {
  /** Nothing that is captured arrives, so that only what is really read matters. */
  readonly isText: boolean;
  /** Only data travels: functions and classes stay behind. */
  readonly isData: boolean;
}

/** Results and payloads. */
export const asData: Manner = {
  narrows: false,
  runsAccessors: false,
  moduleScope: "travels",
  lexicalThis: "travels",
  isText: false,
  isData: true,
};

/** What the analysis goes by when it packs a task; null where functions do not travel. */
export function mannerOf(profile: Profile): Manner | null {
  switch (profile.kind) {
    case "environment":
      return { ...profile, isText: false, isData: false };
    case "source":
      return { narrows: true, runsAccessors: false, moduleScope: "lost", lexicalThis: "lost", isText: true, isData: false };
    case "bundle":
      return { ...profile, runsAccessors: false, lexicalThis: "travels", isText: false, isData: false };
    case "journal":
      if (profile.serialisesCaptures !== true) return null;
      return { narrows: false, runsAccessors: false, moduleScope: "imported again", lexicalThis: "travels", isText: false, isData: false };
    case "clone":
      return null;
  }
}
