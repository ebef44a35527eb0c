-- One part of a referred matter: a unit or a village group, what it is asked for and until when.
CREATE TABLE huiyin.referral (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id        bigint  NOT NULL REFERENCES huiyin.petition_case,
  unit_code      text    REFERENCES huiyin.unit,
  group_code     text    REFERENCES huiyin.deputy_group,
  lead           boolean NOT NULL,
  kind           text    NOT NULL CHECK (kind IN ('ASSIGN', 'TRANSFER', 'REQUEST')),
  state          text    NOT NULL CHECK (state IN
    ('DRAFTED', 'OUT', 'OBJECTED', 'WORKING', 'REPORTED', 'RETURNED', 'ACCEPTED', 'FAILED', 'CALLED_OFF')),
  part           bytea   NOT NULL,
  requirement    bytea,
  contact        bytea,
  due_on         date,
  rework         integer NOT NULL DEFAULT 0,
  drafted_by     text    NOT NULL,
  drafted_at     timestamptz NOT NULL,
  comment        bytea,
  approved_by    text,
  letter_number  text    UNIQUE,
  document_id    bigint  REFERENCES huiyin.document,
  out_on         date,
  received_on    date,
  receipt        text    CHECK (receipt IN ('SIGNED', 'DELIVERED')),
  received_by    bytea,
  entered_by_office boolean NOT NULL DEFAULT false,
  ended_on       date,
  CONSTRAINT referral_to_one CHECK (num_nonnulls(unit_code, group_code) = 1),
  CONSTRAINT referral_day CHECK (kind = 'TRANSFER' OR due_on IS NOT NULL)
);
COMMENT ON TABLE huiyin.referral IS '转办、交办、函请. One instance of the process "referral" while it is open.';
COMMENT ON COLUMN huiyin.referral.part IS 'Encrypted, like all words about people here: what the letter asks for.';
COMMENT ON COLUMN huiyin.referral.due_on IS 'The calendar date printed in the letter; the clock REPORT_BACK/<id> may have been extended.';
COMMENT ON COLUMN huiyin.referral.receipt IS 'SIGNED by the unit, or DELIVERED as the office recorded after three working days.';
COMMENT ON COLUMN huiyin.referral.rework IS 'How often the report was returned.';
CREATE INDEX referral_case ON huiyin.referral (case_id);
CREATE INDEX referral_unit ON huiyin.referral (unit_code) WHERE unit_code IS NOT NULL;
CREATE INDEX referral_group ON huiyin.referral (group_code) WHERE group_code IS NOT NULL;
-- Nobody is given two parts of the same matter at the same time.
CREATE UNIQUE INDEX referral_one_open_part ON huiyin.referral (case_id, coalesce(unit_code, group_code))
  WHERE state NOT IN ('ACCEPTED', 'FAILED', 'CALLED_OFF');

CREATE TABLE huiyin.referral_objection (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  referral_id  bigint NOT NULL REFERENCES huiyin.referral,
  objected_on  date   NOT NULL,
  reason       bytea  NOT NULL,
  entered_by   text   NOT NULL,
  decision     text   CHECK (decision IN ('UPHELD', 'DISMISSED')),
  decision_reason bytea,
  decided_by   text,
  decided_on   date
);
COMMENT ON TABLE huiyin.referral_objection IS 'One ground only: 不属职权范围 (信访条例 2022, art. 23(3)).';
CREATE UNIQUE INDEX referral_objects_once ON huiyin.referral_objection (referral_id);

CREATE TABLE huiyin.referral_extension (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  referral_id  bigint  NOT NULL REFERENCES huiyin.referral,
  clock        text    NOT NULL CHECK (clock IN ('REPORT_BACK', 'HANDLING')),
  days         integer NOT NULL,
  reason       bytea   NOT NULL,
  asked_by     text    NOT NULL,
  asked_on     date    NOT NULL,
  decision     text    CHECK (decision IN ('APPROVE', 'RETURN')),
  decision_reason bytea,
  decided_by   text,
  decided_on   date,
  organ_head   bytea,
  told_on      date,
  told_how     text
);
COMMENT ON COLUMN huiyin.referral_extension.organ_head IS 'Who heads the handling organ and approved a longer handling (art. 34).';
CREATE INDEX referral_extension_of ON huiyin.referral_extension (referral_id);

CREATE TABLE huiyin.referral_report (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  referral_id  bigint  NOT NULL REFERENCES huiyin.referral,
  rework       integer NOT NULL,
  content      bytea   NOT NULL,
  issued_by    bytea,
  reported_on  date    NOT NULL,
  answer_number text,
  answer_served_on date,
  answer_document bigint REFERENCES huiyin.document,
  entered_by   text    NOT NULL,
  entered_at   timestamptz NOT NULL,
  verdict      text    CHECK (verdict IN ('ACCEPT', 'RETURN', 'CONFERENCE')),
  verdict_reason bytea,
  decided_by   text,
  decided_on   date,
  UNIQUE (referral_id, rework)
);
COMMENT ON COLUMN huiyin.referral_report.content IS 'Paper F10 as one encrypted JSON text.';

CREATE TABLE huiyin.referral_note (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  referral_id  bigint NOT NULL REFERENCES huiyin.referral,
  happened_on  date   NOT NULL,
  wording      bytea  NOT NULL,
  entered_by   text   NOT NULL,
  at           timestamptz NOT NULL
);
CREATE INDEX referral_note_of ON huiyin.referral_note (referral_id);

-- Which papers of the case belong to the referral: what went out with it, what the unit sent in.
CREATE TABLE huiyin.referral_document (
  referral_id  bigint NOT NULL REFERENCES huiyin.referral,
  document_id  bigint NOT NULL REFERENCES huiyin.document,
  role         text   NOT NULL CHECK (role IN ('ENCLOSED', 'ANSWER', 'EVIDENCE', 'SCAN')),
  PRIMARY KEY (referral_id, document_id)
);

-- Units and groups whose letters go and come on paper: the office enters for them.
CREATE TABLE huiyin.works_on_paper (
  engine_group text PRIMARY KEY,
  noted_by     text NOT NULL,
  noted_at     timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON huiyin.referral, huiyin.referral_objection, huiyin.referral_extension,
  huiyin.referral_report TO ${application};
GRANT SELECT, INSERT ON huiyin.referral_note, huiyin.referral_document TO ${application};
GRANT SELECT, INSERT, DELETE ON huiyin.works_on_paper TO ${application};
