import type { Boundary, Engine } from "../schema.ts";
import { args, calls } from "./rows.ts";

const plugin = "react-native-worklets 0.13.0 plugin/index.js";

/** Reanimated hands on what the package of the worklets has. */
const packages = ["react-native-worklets#", "react-native-reanimated#"];

const scheduling: Boundary[] = packages.flatMap((root) => [
  ...calls(root, ["runOnUI", "executeOnUIRuntimeSync", "scheduleOnUI", "runOnUISync", "runOnUIAsync"], { tasks: args(0), source: plugin }),
  ...calls(root, ["runOnRuntime", "runOnRuntimeSync", "runOnRuntimeAsync", "scheduleOnRuntime"], { tasks: args(1), source: plugin }),
]);

const hooks: Boundary[] = [
  ...calls(
    "react-native-reanimated#",
    ["useFrameCallback", "useAnimatedStyle", "useAnimatedProps", "createAnimatedPropAdapter", "useDerivedValue"],
    { tasks: args(0), source: plugin },
  ),
  ...calls("react-native-reanimated#", ["useAnimatedScrollHandler"], {
    tasks: [
      ...args(0),
      ...["onScroll", "onBeginDrag", "onEndDrag", "onMomentumBegin", "onMomentumEnd"].map((event) => `argument[0].${event}`),
    ],
    source: plugin,
  }),
  ...calls("react-native-reanimated#", ["useAnimatedReaction"], { tasks: args(0, 1), source: plugin }),
  ...calls("react-native-reanimated#", ["withTiming", "withSpring"], { tasks: args(2), source: plugin }),
  ...calls("react-native-reanimated#", ["withDecay"], { tasks: args(1), source: plugin }),
  ...calls("react-native-reanimated#", ["withRepeat"], { tasks: args(3), source: plugin }),
];

/**
 * A plugin of Babel lists what a worklet mentions, at module level too, and all of that is copied to the other runtime. What cannot be
 * copied is undefined there. Timers are numbers in React Native.
 */
export const worklets: Engine = {
  name: "worklets",
  title: "React Native Worklets",
  profile: {
    kind: "bundle",
    narrows: false,
    moduleScope: "travels",
    keeps: ["global#NodeJS.Timeout", "global#NodeJS.Immediate"],
    failure: {
      handle: "In the worklet it is undefined: {handle} cannot be copied to another runtime",
    },
    remedy: "Use it in a function that is run on the runtime of React Native",
  },
  types: {},
  boundaries: [...scheduling, ...hooks],
  marks: [{ by: "directive", name: "worklet", marksFiles: true, source: plugin }],
};
