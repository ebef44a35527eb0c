-- An old register book on its way into the register: the file's rows until they are deleted, and for good which case came
-- from which row.
CREATE TABLE huiyin.import_mapping (
  name     text        PRIMARY KEY,
  text     text        NOT NULL,
  saved_by text        NOT NULL,
  saved_at timestamptz NOT NULL
);
COMMENT ON TABLE huiyin.import_mapping IS 'Which column of a foreign file is which, with what is fixed for all its rows.';

CREATE TABLE huiyin.import_batch (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  state        text        NOT NULL CHECK (state IN ('CHECKING', 'CHECKED', 'RUNNING', 'INTERRUPTED', 'DONE', 'CANCELLED', 'RELEASED')),
  file_name    bytea       NOT NULL,
  format       text        NOT NULL,
  charset      text,
  heading      bytea       NOT NULL,
  mapping      text,
  keep_unknown boolean     NOT NULL,
  counts       jsonb       NOT NULL DEFAULT '{}',
  rows_to_do   int         NOT NULL DEFAULT 0,
  rows_done    int         NOT NULL DEFAULT 0,
  uploaded_by  text        NOT NULL,
  uploaded_at  timestamptz NOT NULL,
  started_by   text,
  beat_at      timestamptz,
  runner       uuid,
  ended_at     timestamptz,
  released_by  text,
  released_at  timestamptz,
  to_start     boolean     NOT NULL DEFAULT false,
  rows_deleted_on date
);
COMMENT ON COLUMN huiyin.import_batch.file_name IS 'Encrypted: a file name may be a person''s name.';
COMMENT ON COLUMN huiyin.import_batch.mapping IS 'The mapping as it stood at the check; later changes of it do not touch this batch.';
COMMENT ON COLUMN huiyin.import_batch.to_start IS 'Released, and some of its open matters have not begun yet.';
COMMENT ON COLUMN huiyin.import_batch.beat_at IS 'Of the last chunk; a run that has not moved for a while is taken up by whoever notices.';
CREATE UNIQUE INDEX import_batch_one_runs ON huiyin.import_batch ((true)) WHERE state = 'RUNNING';

CREATE TABLE huiyin.import_row (
  batch_id        bigint  NOT NULL REFERENCES huiyin.import_batch ON DELETE CASCADE,
  row_no          int     NOT NULL,
  source_book     text,
  original_number text,
  content         bytea   NOT NULL,
  verdict         text    NOT NULL CHECK (verdict IN ('NEW', 'SAME', 'CHANGED', 'BAD')),
  closed          boolean NOT NULL,
  answer          text,
  findings        bytea,
  fingerprint     bytea,
  name_hash       bytea,
  id_number_hash  bytea,
  phone_hash      bytea,
  likely_repeat   boolean NOT NULL DEFAULT false,
  done            boolean NOT NULL DEFAULT false,
  decided         text CHECK (decided IN ('TAKEN', 'LEFT')),
  decided_by      text,
  PRIMARY KEY (batch_id, row_no)
);
COMMENT ON COLUMN huiyin.import_row.content IS 'Encrypted: the cells as they stood in the file.';
COMMENT ON COLUMN huiyin.import_row.findings IS 'Encrypted: what is wrong with the row, or worth a look.';
CREATE INDEX import_row_number ON huiyin.import_row (batch_id, source_book, original_number);

-- For good: which row of which book a case came from, and what stood in it.
CREATE TABLE huiyin.book_row (
  source_book     text        NOT NULL,
  original_number text        NOT NULL,
  case_id         bigint      NOT NULL UNIQUE REFERENCES huiyin.petition_case,
  entry_id        bigint      NOT NULL UNIQUE REFERENCES huiyin.register_entry,
  batch_id        bigint      NOT NULL REFERENCES huiyin.import_batch,
  content         bytea       NOT NULL,
  fingerprint     bytea       NOT NULL,
  repeat          boolean,
  route           text,
  unit_code       text,
  due_on          date,
  answer          text        NOT NULL CHECK (answer IN ('NONE', 'EMPTY', 'GIVEN')),
  answered_on     date,
  entered_at      timestamptz NOT NULL,
  started_at      timestamptz,
  PRIMARY KEY (source_book, original_number)
);
COMMENT ON COLUMN huiyin.book_row.answer IS 'EMPTY: it says no more than received, or sent on; counted apart.';
COMMENT ON COLUMN huiyin.book_row.repeat IS '初重 as the book has it; NULL where it says nothing.';
COMMENT ON COLUMN huiyin.book_row.started_at IS 'When its order of work began, of an open row; it does when a person releases the batch.';
CREATE INDEX book_row_batch ON huiyin.book_row (batch_id);

GRANT USAGE ON SEQUENCE huiyin.petition_case_id_seq, huiyin.register_entry_id_seq TO ${application};
GRANT SELECT, INSERT, UPDATE ON huiyin.import_mapping, huiyin.book_row TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON huiyin.import_batch, huiyin.import_row TO ${application};
-- Whom a closed row complains of is replaced when a person takes over a newer state of its book.
GRANT DELETE ON huiyin.complained_of TO ${application};
GRANT UPDATE ON huiyin.rating TO ${application};
