import workerpool from "workerpool";
import { Client } from "pg";

const pool = workerpool.pool();
const db = new Client();
const rate = 1.19;

export const price = (net) => pool.exec((value) => value * rate, [net]);
export const names = () => pool.exec(() => db.query("select name from customers"));
export const gross = (net) => pool.exec((value, factor) => value * factor, [net, rate]);
