-- Our own report to the organ above that assigned the matter, sent it on or instructed us (信访工作条例 art. 22).
CREATE TABLE huiyin.own_report (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id      bigint      NOT NULL UNIQUE REFERENCES huiyin.petition_case,
  made_on      date        NOT NULL,
  way          text        NOT NULL CHECK (way IN ('PAPER', 'SYSTEM', 'IN_PERSON')),
  paper_number text,
  wording      bytea       NOT NULL,
  document_id  bigint      REFERENCES huiyin.document,
  recorded_by  text        NOT NULL,
  recorded_at  timestamptz NOT NULL
);
COMMENT ON COLUMN huiyin.own_report.made_on IS 'The real day, on which the clock stops.';
COMMENT ON COLUMN huiyin.own_report.wording IS 'Encrypted: what was reported, in the office''s words.';
GRANT SELECT, INSERT ON huiyin.own_report TO ${application};
