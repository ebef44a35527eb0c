-- The register: each letter, visit, call is an entry; one matter is a case with one or more entries.
CREATE TABLE huiyin.number_series (
  series text NOT NULL,
  year   int  NOT NULL,
  last   int  NOT NULL,
  PRIMARY KEY (series, year)
);
COMMENT ON TABLE huiyin.number_series IS 'Counters that a number is drawn from in the transaction that uses it: no gap, no repeat.';

CREATE TABLE huiyin.petition_case (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  register_number     text NOT NULL UNIQUE,
  query_code          text NOT NULL UNIQUE,
  external_number     text,
  state               text NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'WITHDRAWN', 'VOIDED')),
  title               text NOT NULL,
  purpose             text NOT NULL,
  category            text NOT NULL,
  place_of_issue      text,
  channel             text NOT NULL,
  contact_unclear     boolean NOT NULL,
  sealed              boolean NOT NULL,
  urgent              boolean NOT NULL,
  difficult           boolean NOT NULL DEFAULT false,
  key_case            boolean NOT NULL DEFAULT false,
  hotspot             boolean NOT NULL DEFAULT false,
  received_on         date NOT NULL,
  registered_at       timestamptz NOT NULL,
  earlier_case_id     bigint REFERENCES huiyin.petition_case,
  advised_route       text,
  advised_ground      text,
  advised_legal_route text,
  advice_reason       text,
  route               text,
  competence_ground   text,
  ground_reason       text,
  legal_route         text,
  simplified          boolean NOT NULL DEFAULT false,
  responsible_person  text,
  neighbouring_deputy bigint,
  origin              text,
  resolution_level    text,
  outcome             text,
  replied_on          date,
  not_served_reason   text,
  closed_on           date,
  retention           text
);
CREATE INDEX petition_case_open ON huiyin.petition_case (registered_at) WHERE state = 'OPEN';

CREATE TABLE huiyin.register_entry (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  register_number   text NOT NULL UNIQUE,
  case_id           bigint NOT NULL REFERENCES huiyin.petition_case,
  further           boolean NOT NULL,
  channel           text NOT NULL,
  source            text NOT NULL,
  source_organ      text,
  source_number     text,
  source_date       date,
  source_wording    text,
  report_due_on     date,
  occurred_on       date NOT NULL,
  registered_at     timestamptz NOT NULL,
  registered_by     text NOT NULL,
  place             text,
  brought_by        bigint,
  anonymous         boolean NOT NULL,
  headcount         int NOT NULL CHECK (headcount BETWEEN 1 AND 9999),
  joint_signed      boolean NOT NULL,
  skip_level        boolean NOT NULL,
  title             text NOT NULL,
  body              text NOT NULL,
  expectation       text,
  evidence          text,
  other_proceedings text,
  explained         text,
  law_explained     text,
  urgent_reason     text,
  proposed_handling text,
  earlier_number    text,
  voided_on         date,
  void_reason       text,
  void_approved_by  text
);
CREATE INDEX register_entry_case ON huiyin.register_entry (case_id);

-- Names, numbers and addresses are cipher text; the hashes are keyed and serve look-up only.
CREATE TABLE huiyin.petitioner (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry_id        bigint NOT NULL REFERENCES huiyin.register_entry,
  lead            boolean NOT NULL,
  name            bytea,
  id_number       bytea,
  phone           bytea,
  address         bytea,
  particulars     bytea,
  village         text,
  name_hash       bytea,
  id_number_hash  bytea,
  phone_hash      bytea,
  withdrawn_on    date
);
COMMENT ON COLUMN huiyin.petitioner.particulars IS 'Sex, birth date, ethnicity, occupation as one encrypted JSON text.';
COMMENT ON COLUMN huiyin.petitioner.name_hash IS 'Of name and village together: a name alone is no person.';
CREATE INDEX petitioner_entry ON huiyin.petitioner (entry_id);
CREATE INDEX petitioner_name ON huiyin.petitioner (name_hash) WHERE name_hash IS NOT NULL;
CREATE INDEX petitioner_id_number ON huiyin.petitioner (id_number_hash) WHERE id_number_hash IS NOT NULL;
CREATE INDEX petitioner_phone ON huiyin.petitioner (phone_hash) WHERE phone_hash IS NOT NULL;

CREATE TABLE huiyin.complained_of (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id   bigint NOT NULL REFERENCES huiyin.petition_case,
  entry_id  bigint NOT NULL REFERENCES huiyin.register_entry,
  person_id bigint,
  unit_code text,
  name      bytea,
  post      bytea,
  name_hash bytea
);
CREATE INDEX complained_of_case ON huiyin.complained_of (case_id);

CREATE TABLE huiyin.request (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint NOT NULL REFERENCES huiyin.petition_case,
  position    int NOT NULL,
  wording     text NOT NULL,
  lawful      boolean,
  reasonable  boolean,
  reason      text,
  outcome     text,
  explanation text,
  UNIQUE (case_id, position)
);

-- Who is kept from a case, one by one: accounts and engine groups.
CREATE TABLE huiyin.shut_out (
  case_id    bigint NOT NULL REFERENCES huiyin.petition_case,
  user_id    text,
  group_id   text,
  cause      text NOT NULL CHECK (cause IN ('COMPLAINED_OF', 'RECUSED')),
  reason     text,
  decided_by text,
  since      timestamptz NOT NULL,
  CHECK ((user_id IS NULL) <> (group_id IS NULL))
);
CREATE INDEX shut_out_case ON huiyin.shut_out (case_id);

-- What is done on the record without changing the order of work: supplement, urging, passing on, correction ...
CREATE TABLE huiyin.case_act (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint NOT NULL REFERENCES huiyin.petition_case,
  kind        text NOT NULL,
  occurred_on date NOT NULL,
  at          timestamptz NOT NULL,
  user_id     text NOT NULL,
  wording     text,
  detail      jsonb
);
CREATE INDEX case_act_case ON huiyin.case_act (case_id);
COMMENT ON COLUMN huiyin.case_act.detail IS 'Field keys, ids, dates. A corrected personal value stands encrypted in correction.';

CREATE TABLE huiyin.correction (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry_id     bigint NOT NULL REFERENCES huiyin.register_entry,
  field        text NOT NULL,
  old_value    bytea,
  new_value    bytea,
  reason       text NOT NULL,
  corrected_by text NOT NULL,
  at           timestamptz NOT NULL
);

-- Sealed cases: the persons besides chair and office who were named for them.
CREATE TABLE huiyin.named_person (
  case_id  bigint NOT NULL REFERENCES huiyin.petition_case,
  user_id  text NOT NULL,
  named_by text NOT NULL,
  since    timestamptz NOT NULL,
  PRIMARY KEY (case_id, user_id)
);
GRANT SELECT, INSERT ON huiyin.named_person TO ${application};

GRANT SELECT, INSERT, UPDATE ON huiyin.number_series, huiyin.petition_case, huiyin.register_entry, huiyin.petitioner,
  huiyin.complained_of, huiyin.request, huiyin.shut_out TO ${application};
GRANT SELECT, INSERT ON huiyin.case_act, huiyin.correction TO ${application};
