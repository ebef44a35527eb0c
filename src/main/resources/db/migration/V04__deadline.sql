-- The terms the house counts by, as text that an office edits; a change is a new row, never an update.
CREATE TABLE huiyin.deadline_profile (
  version   integer     PRIMARY KEY,
  text      text        NOT NULL,
  loaded_at timestamptz NOT NULL,
  loaded_by text        NOT NULL
);
GRANT SELECT, INSERT ON huiyin.deadline_profile TO ${application};

-- The State Council's yearly notices. A year without a row is not published: what rests on it is provisional.
CREATE TABLE huiyin.calendar_year (
  year         integer     PRIMARY KEY,
  published_at timestamptz NOT NULL,
  published_by text        NOT NULL
);
-- Only days that differ from the plain week, or might: days off and make-up working days.
CREATE TABLE huiyin.calendar_day (
  day         date    PRIMARY KEY,
  year        integer NOT NULL REFERENCES huiyin.calendar_year,
  name        text    NOT NULL,
  working_day boolean NOT NULL,
  notice      text    NOT NULL
);
COMMENT ON COLUMN huiyin.calendar_day.year IS 'Of the notice, which may touch the December before.';
GRANT SELECT, INSERT, UPDATE, DELETE ON huiyin.calendar_year, huiyin.calendar_day TO ${application};

-- One clock of one case. A due day ends at 24:00, Asia/Shanghai.
CREATE TABLE huiyin.deadline (
  id               bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id          bigint  NOT NULL,
  clock            text    NOT NULL,
  profile_key      text    NOT NULL,
  profile_version  integer NOT NULL REFERENCES huiyin.deadline_profile,
  started_on       date    NOT NULL,
  original_due_on  date    NOT NULL,
  due_on           date    NOT NULL,
  provisional      boolean NOT NULL,
  explanation      jsonb   NOT NULL,
  extended_on      date,
  extended_days    integer,
  approved_by      text,
  extension_reason bytea,
  stopped_on       date,
  CONSTRAINT deadline_extension_is_whole CHECK (num_nulls(extended_on, extended_days, approved_by, extension_reason) IN (0, 4))
);
COMMENT ON COLUMN huiyin.deadline.explanation IS 'The steps from the first day to the due day; they add up.';
COMMENT ON COLUMN huiyin.deadline.extension_reason IS 'Encrypted: free text may name people.';
CREATE UNIQUE INDEX deadline_one_clock_runs ON huiyin.deadline (case_id, clock) WHERE stopped_on IS NULL;
CREATE INDEX deadline_case ON huiyin.deadline (case_id);
CREATE INDEX deadline_provisional ON huiyin.deadline (id) WHERE provisional AND stopped_on IS NULL;
CREATE INDEX deadline_running ON huiyin.deadline (due_on) WHERE stopped_on IS NULL;
GRANT SELECT, INSERT, UPDATE ON huiyin.deadline TO ${application};

CREATE TABLE huiyin.reminder (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  deadline_id bigint      NOT NULL REFERENCES huiyin.deadline,
  kind        text        NOT NULL,
  send_at     timestamptz NOT NULL,
  urgent      boolean     NOT NULL,
  sent_at     timestamptz
);
COMMENT ON COLUMN huiyin.reminder.send_at IS 'In office hours already, unless urgent.';
COMMENT ON COLUMN huiyin.reminder.sent_at IS 'When the sweep handed it to the outbox, in the same transaction.';
CREATE INDEX reminder_deadline ON huiyin.reminder (deadline_id);
CREATE INDEX reminder_to_send ON huiyin.reminder (send_at) WHERE sent_at IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON huiyin.reminder TO ${application};
