import * as skale from "skale";

const sc = skale.context();
const factor = 2;

export const twice = sc.range(10).map((x) => x * factor);
export const thrice = sc.range(10).map((x, by) => x * by, 3);
