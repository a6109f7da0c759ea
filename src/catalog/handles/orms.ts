import type { HandlePackage } from "../schema.ts";

/** Query builders and object-relational mappers. */
export const orms: readonly HandlePackage[] = [
  {
    package: "typeorm",
    source: "typeorm 1.1.1 index.d.ts",
    handles: [
      { name: "DataSource", form: "new", what: "a TypeORM data source", close: "destroy", closeIsAsync: true, opens: "on first use", clone: "throws" },
      { name: "DataSource.createQueryRunner", form: "call", what: "a TypeORM query runner", type: "QueryRunner", close: "release", closeIsAsync: true, opens: "on first use" },
      { name: "DataSource.getRepository", form: "call", what: "a TypeORM repository", type: "Repository", opens: "on first use" },
      { name: "DataSource.createEntityManager", form: "call", what: "a TypeORM entity manager", type: "EntityManager", opens: "on first use" },
      { name: "DataSource.manager", form: "value", what: "a TypeORM entity manager", type: "EntityManager", opens: "on first use" },
      { name: "DataSource.transaction.argument[0].parameter[0]", form: "value", what: "a database transaction", type: "EntityManager", opens: "at once" },
      { name: "DataSource.transaction.argument[1].parameter[0]", form: "value", what: "a database transaction", type: "EntityManager", opens: "at once" },
      { name: "DataSource.initialize", form: "await", what: "a TypeORM data source", type: "DataSource", close: "destroy", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "sequelize",
    source: "sequelize 6.37.8 types/index.d.ts",
    handles: [
      { name: "Sequelize", form: "new", what: "a Sequelize connection", close: "close", closeIsAsync: true, opens: "on first use", clone: "throws" },
      { name: "Sequelize.transaction", form: "await", what: "a database transaction", opens: "at once" },
      { name: "Sequelize.transaction.argument[0].parameter[0]", form: "value", what: "a database transaction", type: "Transaction", opens: "at once" },
      { name: "Sequelize.transaction.argument[1].parameter[0]", form: "value", what: "a database transaction", type: "Transaction", opens: "at once" },
      { name: "Sequelize.define", form: "call", what: "a Sequelize model", type: "ModelCtor", opens: "on first use" },
    ],
  },
  {
    package: "knex",
    source: "knex 3.3.0 types/index.d.ts",
    handles: [
      { name: "", form: "call", what: "a Knex client", type: "Knex", close: "destroy", closeIsAsync: true, opens: "on first use", clone: "throws" },
      { name: "knex", form: "call", what: "a Knex client", type: "Knex", close: "destroy", closeIsAsync: true, opens: "on first use", clone: "throws" },
      { name: "Knex.transaction", form: "await", what: "a database transaction", type: "Knex.Transaction", opens: "at once" },
      { name: "Knex.transaction.argument[0].parameter[0]", form: "value", what: "a database transaction", type: "Knex.Transaction", opens: "at once" },
    ],
  },
  {
    package: "kysely",
    source: "kysely 0.28.18 dist/esm/index.d.ts",
    handles: [
      { name: "Kysely", form: "new", what: "a Kysely database", close: "destroy", closeIsAsync: true, opens: "on first use" },
      { name: "PostgresDialect", form: "new", what: "a Kysely dialect", opens: "on first use" },
      { name: "MysqlDialect", form: "new", what: "a Kysely dialect", opens: "on first use" },
      { name: "SqliteDialect", form: "new", what: "a Kysely dialect", opens: "on first use" },
    ],
  },
  {
    package: "drizzle-orm/better-sqlite3",
    source: "drizzle-orm 0.45.4 better-sqlite3/index.d.ts",
    handles: [
      { name: "drizzle", form: "call", what: "a Drizzle database", type: "BetterSQLite3Database", close: "$client.close", opens: "at once" },
      { name: "BetterSQLite3Database.transaction.argument[0].parameter[0]", form: "value", what: "a database transaction", type: "SQLiteTransaction", opens: "at once" },
    ],
  },
  {
    package: "drizzle-orm/libsql",
    source: "drizzle-orm 0.45.4 libsql/index.d.ts",
    handles: [
      { name: "drizzle", form: "call", what: "a Drizzle database", type: "LibSQLDatabase", close: "$client.close", opens: "on first use" },
      { name: "LibSQLDatabase.transaction.argument[0].parameter[0]", form: "value", what: "a database transaction", type: "SQLiteTransaction", opens: "at once" },
    ],
  },
  {
    package: "drizzle-orm/mysql2",
    source: "drizzle-orm 0.45.4 mysql2/index.d.ts",
    handles: [
      { name: "drizzle", form: "call", what: "a Drizzle database", type: "MySql2Database", close: "$client.end", closeIsAsync: true, opens: "on first use" },
      { name: "MySql2Database.transaction.argument[0].parameter[0]", form: "value", what: "a database transaction", type: "MySqlTransaction", opens: "at once" },
    ],
  },
  {
    package: "drizzle-orm/node-postgres",
    source: "drizzle-orm 0.45.4 node-postgres/index.d.ts",
    handles: [
      { name: "drizzle", form: "call", what: "a Drizzle database", type: "NodePgDatabase", close: "$client.end", closeIsAsync: true, opens: "on first use" },
      { name: "NodePgDatabase.transaction.argument[0].parameter[0]", form: "value", what: "a database transaction", type: "PgTransaction", opens: "at once" },
    ],
  },
  {
    package: "drizzle-orm/postgres-js",
    source: "drizzle-orm 0.45.4 postgres-js/index.d.ts",
    handles: [
      { name: "drizzle", form: "call", what: "a Drizzle database", type: "PostgresJsDatabase", close: "$client.end", closeIsAsync: true, opens: "on first use" },
      { name: "PostgresJsDatabase.transaction.argument[0].parameter[0]", form: "value", what: "a database transaction", type: "PgTransaction", opens: "at once" },
    ],
  },
  {
    package: "@prisma/client",
    source: "@prisma/client 7.10.0 default.d.ts",
    handles: [
      { name: "PrismaClient", form: "new", what: "a Prisma client", close: "$disconnect", closeIsAsync: true, opens: "on first use", source: "@prisma/client 7.10.0 runtime/client.d.ts" },
    ],
  },
  {
    package: "@mikro-orm/core",
    source: "@mikro-orm/core 6.6.16 index.d.ts",
    handles: [
      { name: "MikroORM.init", form: "await", what: "a MikroORM instance", type: "MikroORM", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "MikroORM", form: "new", what: "a MikroORM instance", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "MikroORM.em", form: "value", what: "a MikroORM entity manager", type: "EntityManager", opens: "on first use" },
    ],
  },
  {
    package: "objection",
    source: "objection 3.1.5 typings/objection/index.d.ts",
    handles: [
      { name: "Model.knex", form: "call", what: "a Knex client", opens: "on first use" },
    ],
  },
];
