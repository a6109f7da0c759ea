/** What packages declare, as far as the cases need it: in the words of their own declarations, shortened. */
export const packages: Readonly<Record<string, string>> = {
  "@types/pg": `
    import events = require("events");
    export class Pool extends events.EventEmitter { query(text: string): Promise<unknown>; connect(): Promise<PoolClient>; end(): Promise<void>; }
    export class ClientBase extends events.EventEmitter { query(text: string): Promise<unknown>; }
    export class Client extends ClientBase { end(): Promise<void>; }
    export interface PoolClient extends ClientBase { release(): void; }
  `,
  "@prisma/client": `export * from ".prisma/client";`,
  ".prisma/client": `export class PrismaClient { order: { findMany(): Promise<unknown[]> }; }`,
  "playwright-core": `
    export interface Page { evaluate<R>(f: (argument?: unknown) => R, argument?: unknown): Promise<R>; url(): string; }
    export interface Browser { newPage(): Promise<Page>; }
  `,
  "@playwright/test": `
    import type { Page } from "playwright-core";
    export type { Page, Browser } from "playwright-core";
    export interface Fixtures { page: Page }
    export interface TestType<F> {
      (title: string, body: (fixtures: F) => Promise<void>): void;
      extend<G>(fixtures: { [K in keyof G]: (given: F & G, use: (value: G[K]) => Promise<void>) => Promise<void> }): TestType<F & G>;
    }
    export const test: TestType<Fixtures>;
  `,
  "playwright-fork": `
    export interface Page { evaluate(f: () => unknown): Promise<unknown>; }
    export interface Tabs { page: Page }
    export function tabs(): Tabs;
  `,
  "apache-beam": `
    export class PCollection<T> { map<R>(f: (element: T) => R): PCollection<R>; flatMap<R>(f: (element: T) => Iterable<R>): PCollection<R>; }
  `,
  rxjs: `
    export class Observable<T> { map<R>(f: (value: T) => R): Observable<R>; filter(f: (value: T) => boolean): Observable<T>; }
  `,
  "acme-data": `
    export interface Table<T> { map<R>(f: (row: T) => R): Table<R>; filter(f: (row: T) => boolean): Table<T>; }
    export function open<T>(name: string): Table<T>;
  `,
  "some-spark": `
    export class RDD<T> { map<R>(f: (value: T) => R): RDD<R>; collect(): T[]; }
    export class Frame<T> { map<R>(f: (value: T) => R): Frame<R>; mapPartitions<R>(f: (values: Iterable<T>) => Iterable<R>): Frame<R>; }
    export function rows(): RDD<number>;
  `,
  "acme-db": `
    import type { Pool } from "pg";
    export const pool: Pool;
    export function openPool(): Pool;
    export function openLater(): Promise<Pool>;
    export class Session extends (class {} as any as typeof import("pg").Pool) {}
    export class Settings { table: string; }
    export function settings(): Settings;
  `,
};
