-- Each user task once: when it came, who took it, who did it, and what was entered that no capability has a column for.
CREATE TABLE huiyin.step (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  process_key         text        NOT NULL,
  process_instance_id text        NOT NULL,
  task_id             text        NOT NULL UNIQUE,
  step_key            text        NOT NULL,
  case_id             bigint,
  created_at          timestamptz NOT NULL,
  taken_at            timestamptz,
  taken_by            text,
  done_at             timestamptz,
  done_by             text,
  cancelled_at        timestamptz,
  content             jsonb,
  CHECK (done_at IS NULL OR cancelled_at IS NULL)
);
COMMENT ON COLUMN huiyin.step.content IS 'Fields of the form that no Java knows; the others are in the tables of their capability.';
COMMENT ON COLUMN huiyin.step.taken_at IS 'When the person named in taken_by claimed the step or was given it.';
CREATE INDEX step_case ON huiyin.step (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX step_instance ON huiyin.step (process_instance_id);
GRANT SELECT, INSERT, UPDATE ON huiyin.step TO ${application};

-- What a person has typed and not yet sent. Theirs alone, unreadable in the table, gone when the step is done.
CREATE TABLE huiyin.step_draft (
  task_id  text        NOT NULL,
  user_id  text        NOT NULL,
  content  bytea       NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (task_id, user_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON huiyin.step_draft TO ${application};
