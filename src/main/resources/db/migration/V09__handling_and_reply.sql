CREATE TABLE huiyin.handling_record (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id   bigint NOT NULL REFERENCES huiyin.petition_case,
  kind      text NOT NULL CHECK (kind IN ('INVESTIGATION', 'MEDIATION', 'GUIDANCE', 'LAW_EXPLAINED', 'HELP',
                                          'COMMUNICATION', 'RESULT', 'RESULT_CHECK', 'EXTENSION_REQUEST',
                                          'EXTENSION_DECISION', 'EXECUTION')),
  happened_on date NOT NULL,
  wording   text,
  detail    text,
  user_id   text NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX handling_record_case ON huiyin.handling_record (case_id);

CREATE TABLE huiyin.letter (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id        bigint NOT NULL REFERENCES huiyin.petition_case,
  kind           text NOT NULL CHECK (kind IN ('NOTICE', 'REPLY')),
  template       text NOT NULL,
  content        jsonb NOT NULL,
  drafted_by     text NOT NULL,
  drafted_at     timestamptz NOT NULL,
  approved_by    text,
  approved_at    timestamptz,
  comment        text,
  letter_number  text UNIQUE,
  document_id    bigint,
  served_on      date,
  service_way    text,
  refused        boolean,
  refused_reason text,
  recipient_relation text,
  not_served_reason  text,
  served_by      text
);
CREATE INDEX letter_case ON huiyin.letter (case_id);

CREATE TABLE huiyin.rating (
  case_id      bigint PRIMARY KEY REFERENCES huiyin.petition_case,
  satisfaction text NOT NULL,
  rated_on     date NOT NULL,
  comment      text,
  recorded_by  text NOT NULL
);

GRANT SELECT, INSERT ON huiyin.handling_record, huiyin.rating TO ${application};
GRANT SELECT, INSERT, UPDATE ON huiyin.letter TO ${application};
