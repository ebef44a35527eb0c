-- Joint conferences: what they are about, whom they invite, what they decide, and each decision until it is struck off.

CREATE TABLE huiyin.conference (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number            text NOT NULL UNIQUE,
  convener          text NOT NULL CHECK (convener IN ('PARTY', 'GOVERNMENT', 'PRESIDIUM')),
  held_on           date NOT NULL,
  starts_at         text NOT NULL,
  place             text NOT NULL,
  urgent_reason     bytea,
  contact           bytea,
  invitations_by    text NOT NULL,
  prepared_by       text NOT NULL,
  prepared_at       timestamptz NOT NULL,
  state             text NOT NULL CHECK (state IN ('PREPARED', 'POSTPONED', 'RECORDED', 'RETURNED', 'APPROVED', 'CONCLUDED')),
  minutes           bytea,
  recorded_by       text,
  comment           bytea,
  approved_by       text,
  approved_by_name  bytea,
  approved_on       date,
  approval_paper    bigint,
  minutes_number    text,
  minutes_paper     bigint
);
COMMENT ON COLUMN huiyin.conference.number IS 'RDLX-2026-0001, also the business key of its process.';
COMMENT ON COLUMN huiyin.conference.invitations_by IS 'The account of who signs the invitations.';
COMMENT ON COLUMN huiyin.conference.minutes IS 'Who came, what was said and decided, as one encrypted JSON text.';
COMMENT ON COLUMN huiyin.conference.comment IS 'Encrypted: why the minutes went back, or why the conference was put off.';
COMMENT ON COLUMN huiyin.conference.approved_by IS 'The account that approved in the system or entered the approval from paper.';
COMMENT ON COLUMN huiyin.conference.approved_by_name IS 'Encrypted: who signed on paper; empty when approved in the system.';
COMMENT ON COLUMN huiyin.conference.approved_on IS 'The real day of approval.';

CREATE TABLE huiyin.conference_case (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id       bigint NOT NULL REFERENCES huiyin.petition_case,
  waits         boolean NOT NULL,
  waiting_since timestamptz NOT NULL,
  conference_id bigint REFERENCES huiyin.conference,
  position      int,
  topic         bytea,
  state         text NOT NULL CHECK (state IN ('WAITING', 'ON_AGENDA', 'DECIDED'))
);
COMMENT ON COLUMN huiyin.conference_case.waits IS 'Whether the order of work of the case waits for the minutes; not when an action item comes back after the answer.';
COMMENT ON COLUMN huiyin.conference_case.topic IS 'Encrypted: words of the agenda.';
CREATE UNIQUE INDEX conference_case_once ON huiyin.conference_case (case_id) WHERE state <> 'DECIDED';
CREATE INDEX conference_case_agenda ON huiyin.conference_case (conference_id) WHERE conference_id IS NOT NULL;

CREATE TABLE huiyin.conference_invitation (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conference_id bigint NOT NULL REFERENCES huiyin.conference,
  case_id       bigint REFERENCES huiyin.petition_case,
  organ         text,
  guest         bytea,
  CHECK ((organ IS NULL) <> (guest IS NULL)),
  CHECK (guest IS NOT NULL OR case_id IS NOT NULL)
);
COMMENT ON TABLE huiyin.conference_invitation IS 'One row for each part of the agenda that an organ is invited for; a guest without a case comes for all of it.';
CREATE INDEX conference_invitation_conference ON huiyin.conference_invitation (conference_id);
CREATE INDEX conference_invitation_organ ON huiyin.conference_invitation (organ) WHERE organ IS NOT NULL;

CREATE TABLE huiyin.action_item (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conference_id  bigint NOT NULL REFERENCES huiyin.conference,
  case_id        bigint NOT NULL REFERENCES huiyin.petition_case,
  position       int NOT NULL,
  wording        bytea NOT NULL,
  lead_unit      text NOT NULL,
  co_units       text[] NOT NULL,
  person_id      bigint,
  supervisor     text NOT NULL,
  decided_on     date NOT NULL,
  due_on         date NOT NULL,
  percent        int NOT NULL CHECK (percent BETWEEN 0 AND 100),
  state          text NOT NULL CHECK (state IN ('OPEN', 'REPORTED', 'STRUCK_OFF', 'PASSED_ON', 'CALLED_OFF')),
  late_since     date,
  closed_on      date,
  UNIQUE (conference_id, position)
);
COMMENT ON COLUMN huiyin.action_item.wording IS 'Encrypted: it may name people.';
COMMENT ON COLUMN huiyin.action_item.percent IS 'How far it is done, as the lead unit last said.';
COMMENT ON COLUMN huiyin.action_item.late_since IS 'The first day after the due day on which it was still open.';
CREATE INDEX action_item_case ON huiyin.action_item (case_id);
CREATE INDEX action_item_open ON huiyin.action_item (due_on) WHERE state IN ('OPEN', 'REPORTED');

CREATE TABLE huiyin.action_item_note (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id     bigint NOT NULL REFERENCES huiyin.action_item,
  kind        text NOT NULL CHECK (kind IN ('NOTE', 'EVIDENCE', 'REPORT', 'RETURN', 'STRIKE_OFF', 'PASSED_ON', 'LATE')),
  happened_on date NOT NULL,
  wording     bytea,
  percent     int,
  paper       bigint,
  user_id     text NOT NULL,
  at          timestamptz NOT NULL
);
COMMENT ON COLUMN huiyin.action_item_note.wording IS 'Encrypted: it may name people.';
CREATE INDEX action_item_note_item ON huiyin.action_item_note (item_id);

GRANT SELECT, INSERT, UPDATE ON huiyin.conference, huiyin.conference_case, huiyin.action_item TO ${application};
GRANT SELECT, INSERT, DELETE ON huiyin.conference_invitation TO ${application};
GRANT SELECT, INSERT ON huiyin.action_item_note TO ${application};
