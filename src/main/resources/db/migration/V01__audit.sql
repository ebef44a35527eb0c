-- Who did and saw what. The application adds rows and reads them; it can neither change nor remove one.
CREATE TABLE huiyin.audit_entry (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL,
  user_id     text        NOT NULL,
  user_groups text        NOT NULL,
  act         text        NOT NULL,
  subject     text        NOT NULL,
  case_id     bigint,
  detail      jsonb,
  reason      text
);
COMMENT ON COLUMN huiyin.audit_entry.detail IS 'Ids, keys and numbers only; no name, no wording.';
CREATE INDEX audit_entry_case ON huiyin.audit_entry (case_id) WHERE case_id IS NOT NULL;
GRANT SELECT, INSERT ON huiyin.audit_entry TO ${application};
