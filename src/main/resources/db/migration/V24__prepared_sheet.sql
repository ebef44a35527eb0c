-- What the office prepares before a case is deliberated on: the sitting, entered ahead once for many cases, and a
-- sheet for each case.
ALTER TABLE huiyin.sitting ADD COLUMN excused bigint[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN huiyin.sitting.excused IS 'Persons who asked to be excused.';

CREATE TABLE huiyin.prepared_sheet (
  case_id     bigint NOT NULL REFERENCES huiyin.petition_case,
  round       int NOT NULL,
  sitting_id  bigint REFERENCES huiyin.sitting,
  content     bytea,
  prepared_by text NOT NULL,
  prepared_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, round)
);
COMMENT ON COLUMN huiyin.prepared_sheet.round IS
  'How often the case had been decided on before: a sheet serves one deliberation and stays on record afterwards.';
COMMENT ON COLUMN huiyin.prepared_sheet.content IS
  'Encrypted: the fields of the form by their keys, as JSON. Empty where the case has only been put on a sitting''s list.';
CREATE INDEX prepared_sheet_sitting ON huiyin.prepared_sheet (sitting_id);

GRANT SELECT, INSERT, UPDATE ON huiyin.prepared_sheet TO ${application};
GRANT UPDATE (held_on, place, chaired_by, attendees, excused) ON huiyin.sitting TO ${application};
