-- Messages to staff, one row for each recipient. Numbers, keys, dates and user ids only.
CREATE TABLE huiyin.outbox_message (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dedupe_key      text        NOT NULL,
  case_id         bigint,
  number          text,
  step_key        text        NOT NULL,
  due_on          date,
  urgent          boolean     NOT NULL,
  recipient       text        NOT NULL,
  state           text        NOT NULL
    CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'UNCLEAR', 'FAILED', 'NO_ADDRESS')),
  attempts        integer     NOT NULL DEFAULT 0,
  claim           uuid,
  claimed_at      timestamptz,
  problem         text,
  queued_at       timestamptz NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  sent_at         timestamptz,
  UNIQUE (dedupe_key, recipient)
);
COMMENT ON COLUMN huiyin.outbox_message.claim IS 'Which handing-over to the mail server holds the row; drawn anew each time.';
COMMENT ON COLUMN huiyin.outbox_message.problem IS 'A code of ours; the words of the mail server name addresses and stay out.';
CREATE INDEX outbox_message_case ON huiyin.outbox_message (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX outbox_message_open ON huiyin.outbox_message (state, urgent DESC, id) WHERE state <> 'SENT';
GRANT SELECT, INSERT, UPDATE ON huiyin.outbox_message TO ${application};
