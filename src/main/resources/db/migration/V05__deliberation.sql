-- A sitting is held once and deliberates on many cases; attendance stands on the sitting.
CREATE TABLE huiyin.sitting (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  held_on     date NOT NULL,
  place       text NOT NULL,
  chaired_by  bigint NOT NULL,
  attendees   bigint[] NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL
);

CREATE TABLE huiyin.deliberation (
  id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id              bigint NOT NULL REFERENCES huiyin.petition_case,
  sitting_id           bigint NOT NULL REFERENCES huiyin.sitting,
  route                text NOT NULL,
  competence_ground    text,
  ground_reason        text,
  handling_opinion     text NOT NULL,
  opinions             jsonb NOT NULL,
  redirect_to          text,
  redirect_basis       text,
  final_opinion_organ  text,
  final_opinion_number text,
  final_opinion_on     date,
  deputy_id            bigint,
  deputy_consent       boolean NOT NULL,
  decided_by           text NOT NULL,
  decided_at           timestamptz NOT NULL
);
COMMENT ON COLUMN huiyin.deliberation.opinions IS 'One object for each member who spoke: person id and wording.';
CREATE INDEX deliberation_case ON huiyin.deliberation (case_id);

GRANT SELECT, INSERT ON huiyin.sitting, huiyin.deliberation TO ${application};
