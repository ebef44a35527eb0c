-- A reason may be a petitioner's own words: as unreadable here as at home. V40.1 seals those that stand in clear.
ALTER TABLE huiyin.audit_entry RENAME COLUMN reason TO reason_in_clear;
ALTER TABLE huiyin.audit_entry ADD COLUMN reason bytea;
COMMENT ON COLUMN huiyin.audit_entry.reason IS 'As the person gave it, encrypted.';

-- Whoever could choose the id of a row could put one between rows that are sealed.
REVOKE INSERT ON huiyin.audit_entry FROM ${application};
GRANT INSERT (at, user_id, user_groups, act, subject, case_id, detail, reason) ON huiyin.audit_entry TO ${application};

-- Rows of the audit trail up to until_id, sealed: each seal holds the hash of the one before.
CREATE TABLE huiyin.audit_seal (
  batch     bigint      PRIMARY KEY,
  after_id  bigint      NOT NULL UNIQUE,
  until_id  bigint      NOT NULL,
  row_count integer     NOT NULL,
  previous  bytea       NOT NULL,
  hash      bytea       NOT NULL,
  sealed_at timestamptz NOT NULL,
  CHECK (until_id > after_id),
  CHECK (row_count > 0)
);
COMMENT ON COLUMN huiyin.audit_seal.after_id IS 'The last row of the seal before; of the first seal the smallest number there is.';
GRANT SELECT, INSERT ON huiyin.audit_seal TO ${application};

-- A message for which nobody was found is kept as well, so that somebody sees it.
ALTER TABLE huiyin.outbox_message DROP CONSTRAINT outbox_message_state_check;
ALTER TABLE huiyin.outbox_message ADD CONSTRAINT outbox_message_state_check
  CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'UNCLEAR', 'FAILED', 'NO_ADDRESS', 'NOBODY'));
COMMENT ON COLUMN huiyin.outbox_message.recipient IS 'An account; empty where nobody was found.';
CREATE INDEX outbox_message_on_no_case ON huiyin.outbox_message (number) WHERE case_id IS NULL;
