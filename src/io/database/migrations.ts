/** The database's history. A migration that has shipped is never edited; a change is a new one. */

import type { CreateTableBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** A table's columns are told as they are added, so its type is left open until then. */
type Table = CreateTableBuilder<string, string>;

export const MIGRATIONS: Record<string, Migration> = {
  "001-reports": {
    async up(database: Kysely<unknown>) {
      const begin = (name: string) => database.schema.createTable(name) as unknown as Table;
      await text(begin("file"), ["owner", "sha256", "name", "created"])
        .addColumn("size", "integer", (column) => column.notNull())
        .addColumn("bytes", "blob", (column) => column.notNull())
        .addPrimaryKeyConstraint("file_key", ["owner", "sha256"])
        .execute();
      await text(begin("stage"), ["owner", "key", "stage", "value", "created"])
        .addPrimaryKeyConstraint("stage_key", ["owner", "key"])
        .execute();
      await text(begin("request"), ["owner", "id", "submission", "inputs", "state", "problems", "created", "updated"])
        .addPrimaryKeyConstraint("request_key", ["owner", "id"])
        .addUniqueConstraint("request_submission", ["owner", "submission"])
        .execute();
      await text(begin("step"), ["owner", "request", "step"])
        .addColumn("number", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("step_key", ["owner", "request", "number"])
        .execute();
      await text(begin("report"), ["owner", "id", "name", "created", "updated"])
        .addColumn("version", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("report_key", ["owner", "id"])
        .execute();
      await text(begin("report_version"), ["owner", "report", "key", "value", "created"])
        .addColumn("version", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("report_version_key", ["owner", "report", "version"])
        .execute();
      await text(begin("correction"), ["owner", "sha256", "updated"])
        .addColumn("start", "integer", (column) => column.notNull())
        .addColumn("end", "integer", (column) => column.notNull())
        .addColumn("value", "text")
        .addPrimaryKeyConstraint("correction_key", ["owner", "sha256", "start", "end"])
        .execute();
      await text(begin("note"), ["owner", "report", "statement", "text", "updated"])
        .addPrimaryKeyConstraint("note_key", ["owner", "report", "statement"])
        .execute();
      await text(begin("setting"), ["owner", "name", "value"]).addPrimaryKeyConstraint("setting_key", ["owner", "name"]).execute();
    },
  },
  "002-practice": {
    async up(database: Kysely<unknown>) {
      const begin = (name: string) => database.schema.createTable(name) as unknown as Table;
      await text(begin("paper"), ["owner", "id", "sha256", "name", "title", "created"])
        .addPrimaryKeyConstraint("paper_key", ["owner", "id"])
        .addUniqueConstraint("paper_file", ["owner", "sha256"])
        .execute();
      await text(begin("session"), ["owner", "id", "kind", "title", "subject", "value", "created", "updated"])
        .addColumn("report", "text")
        .addColumn("paper", "text")
        .addColumn("after", "text")
        .addColumn("steps", "integer", (column) => column.notNull())
        .addColumn("ended", "text")
        .addPrimaryKeyConstraint("session_key", ["owner", "id"])
        .execute();
      await text(begin("answer"), ["owner", "session", "step", "state", "value", "updated"])
        .addColumn("revision", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("answer_key", ["owner", "session", "step"])
        .execute();
      await text(begin("card"), ["owner", "deck", "card", "state", "updated"])
        .addPrimaryKeyConstraint("card_key", ["owner", "deck", "card"])
        .execute();
      await text(begin("review"), ["owner", "deck", "card", "value", "created"])
        .addColumn("number", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("review_key", ["owner", "deck", "number"])
        .execute();
    },
  },
  "003-deeds": {
    async up(database: Kysely<unknown>) {
      const begin = (name: string) => database.schema.createTable(name) as unknown as Table;
      await text(begin("deed"), ["owner", "report", "statement", "day"])
        .addPrimaryKeyConstraint("deed_key", ["owner", "report", "statement"])
        .execute();
    },
  },
  "004-proposals": {
    async up(database: Kysely<unknown>) {
      const begin = (name: string) => database.schema.createTable(name) as unknown as Table;
      await text(begin("proposal"), ["owner", "report", "id", "value", "created"])
        .addPrimaryKeyConstraint("proposal_key", ["owner", "report", "id"])
        .execute();
    },
  },
  "005-asking": {
    async up(database: Kysely<unknown>) {
      const begin = (name: string) => database.schema.createTable(name) as unknown as Table;
      await text(begin("spend"), ["owner", "id", "day", "what", "created"])
        .addColumn("micro", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("spend_key", ["owner", "id"])
        .execute();
      await text(begin("asking"), ["owner", "report", "value", "updated"])
        .addPrimaryKeyConstraint("asking_key", ["owner", "report"])
        .execute();
    },
  },
};

/** A table with columns of text that are always there. */
function text(builder: Table, names: readonly string[]): Table {
  return names.reduce<Table>((table, name) => table.addColumn(name, "text", (column) => column.notNull()) as Table, builder);
}
