-- What the congress alone can do with what petitions show: topics for the presidium, and hotspots fed back to the government.
CREATE TABLE huiyin.oversight_topic (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tool        text   NOT NULL CHECK (tool IN ('HEAR_REPORT', 'INSPECTION', 'INQUIRY', 'WRITTEN_ADVICE')),
  subject     bytea  NOT NULL,
  reason      bytea  NOT NULL,
  unit_code   text   NOT NULL REFERENCES huiyin.unit,
  category    text   REFERENCES huiyin.category,
  village     text   REFERENCES huiyin.village,
  state       text   NOT NULL CHECK (state IN ('PROPOSED', 'ON_AGENDA', 'CARRIED_OUT', 'DROPPED')),
  proposed_by text   NOT NULL,
  proposed_on date   NOT NULL,
  agenda_on   date,
  ended_on    date,
  result      bytea,
  ended_by    text,
  CHECK ((state IN ('CARRIED_OUT', 'DROPPED')) = (ended_on IS NOT NULL)),
  CHECK (state <> 'ON_AGENDA' OR agenda_on IS NOT NULL)
);
COMMENT ON COLUMN huiyin.oversight_topic.subject IS 'Encrypted, like reason and result: words about a matter may name people.';
COMMENT ON COLUMN huiyin.oversight_topic.category IS 'Of the hotspot that it comes from, with village; empty where it comes from key cases.';
COMMENT ON COLUMN huiyin.oversight_topic.agenda_on IS 'Day of the presidium meeting on whose agenda it is.';

CREATE TABLE huiyin.oversight_topic_case (
  topic_id bigint NOT NULL REFERENCES huiyin.oversight_topic,
  case_id  bigint NOT NULL REFERENCES huiyin.petition_case,
  PRIMARY KEY (topic_id, case_id)
);
CREATE INDEX oversight_topic_case_case ON huiyin.oversight_topic_case (case_id);

-- 反馈函: not a deputies' suggestion (代表建议), which has ways and terms of its own.
CREATE TABLE huiyin.government_feedback (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_code     text  NOT NULL REFERENCES huiyin.unit,
  category      text  NOT NULL REFERENCES huiyin.category,
  village       text  REFERENCES huiyin.village,
  topic_id      bigint REFERENCES huiyin.oversight_topic,
  brought_by    bigint REFERENCES huiyin.person,
  wording       bytea NOT NULL,
  answer_due_on date  NOT NULL,
  drafted_by    text  NOT NULL,
  drafted_on    date  NOT NULL,
  signed_by     text,
  out_on        date,
  letter_number text UNIQUE,
  paper_id      bigint REFERENCES huiyin.binder_paper,
  answered_on   date,
  adoption      text CHECK (adoption IN ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED')),
  answer        bytea,
  answered_by   text,
  CHECK (num_nonnulls(signed_by, out_on, letter_number, paper_id) IN (0, 4)),
  CHECK (num_nonnulls(answered_on, adoption, answer) IN (0, 3)),
  CHECK (answered_on IS NULL OR out_on IS NOT NULL)
);
COMMENT ON COLUMN huiyin.government_feedback.brought_by IS 'Deputy who asked for it, where one did.';
COMMENT ON COLUMN huiyin.government_feedback.answered_by IS 'Account that entered the answer from paper.';

GRANT SELECT, INSERT ON huiyin.oversight_topic_case TO ${application};
GRANT SELECT, INSERT ON huiyin.oversight_topic, huiyin.government_feedback TO ${application};
GRANT UPDATE (state, agenda_on, ended_on, result, ended_by) ON huiyin.oversight_topic TO ${application};
GRANT UPDATE (signed_by, out_on, letter_number, paper_id, answered_on, adoption, answer, answered_by)
  ON huiyin.government_feedback TO ${application};
