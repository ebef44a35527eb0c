-- Reception days: what an office sets, the rota of each month, each session and its log.

CREATE TABLE huiyin.reception_settings (
  version         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  policy          text NOT NULL CHECK (policy IN ('POSTPONE', 'CANCEL')),
  hours           text NOT NULL,
  chair_days      int[] NOT NULL,
  chair_place     text NOT NULL REFERENCES huiyin.place,
  presidium_days  int[] NOT NULL,
  presidium_place text NOT NULL REFERENCES huiyin.place,
  set_by          text NOT NULL,
  set_at          timestamptz NOT NULL
);
COMMENT ON TABLE huiyin.reception_settings IS 'The newest version is in force; the ones before are its history.';
COMMENT ON COLUMN huiyin.reception_settings.policy IS 'What becomes of a reception day on a holiday: the next working day, or none.';
COMMENT ON COLUMN huiyin.reception_settings.chair_days IS 'Days of the month, 1 to 31; one that a month lacks is its last working day.';

CREATE TABLE huiyin.reception_group_days (
  version     bigint NOT NULL REFERENCES huiyin.reception_settings,
  group_code  text NOT NULL REFERENCES huiyin.deputy_group,
  leader_days int[] NOT NULL,
  member_days int[] NOT NULL,
  PRIMARY KEY (version, group_code)
);

CREATE TABLE huiyin.reception_rota (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner            text NOT NULL CHECK (owner = 'OFFICE' OR owner ~ '^G[0-9]{2}$'),
  period           text NOT NULL CHECK (period ~ '^[0-9]{4}-[0-9]{2}$'),
  settings_version bigint NOT NULL REFERENCES huiyin.reception_settings,
  publish_by       date NOT NULL,
  drawn_at         timestamptz NOT NULL,
  published_on     date,
  published_by     text,
  late_since       date,
  UNIQUE (owner, period)
);
COMMENT ON COLUMN huiyin.reception_rota.owner IS 'OFFICE, or the code of a deputy group.';
COMMENT ON COLUMN huiyin.reception_rota.period IS 'The month, e.g. 2027-01.';
COMMENT ON COLUMN huiyin.reception_rota.publish_by IS 'Three days before its first session.';
COMMENT ON COLUMN huiyin.reception_rota.late_since IS 'The first day on which it was too late to publish it in time.';

CREATE TABLE huiyin.reception_day (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rota_id        bigint NOT NULL REFERENCES huiyin.reception_rota,
  tier           text NOT NULL CHECK (tier IN ('CHAIR', 'PRESIDIUM', 'GROUP')),
  leaders        boolean NOT NULL,
  group_code     text REFERENCES huiyin.deputy_group,
  set_day        int NOT NULL CHECK (set_day BETWEEN 1 AND 31),
  day            date NOT NULL,
  place          text NOT NULL,
  provisional    boolean NOT NULL,
  person_id      bigint REFERENCES huiyin.person,
  arranged       boolean NOT NULL DEFAULT false,
  state          text NOT NULL CHECK (state IN ('SCHEDULED', 'OPEN', 'CLOSED', 'CANCELLED', 'MISSED')),
  signed_in_at   timestamptz,
  signed_in_id   bigint REFERENCES huiyin.person,
  signed_in_by   text,
  reason         bytea,
  chased_on      date,
  log            bytea,
  closed_at      timestamptz,
  closed_by      text,
  CHECK ((tier = 'GROUP') = (group_code IS NOT NULL))
);
COMMENT ON COLUMN huiyin.reception_day.leaders IS 'Of a group: the day of its leader, not of the members in turn.';
COMMENT ON COLUMN huiyin.reception_day.set_day IS 'The day of the month that is set, from which its day follows.';
COMMENT ON COLUMN huiyin.reception_day.place IS 'A place of reception, or the code of the group whose room it is.';
COMMENT ON COLUMN huiyin.reception_day.provisional IS 'The holiday table for its day had not come; it may move.';
COMMENT ON COLUMN huiyin.reception_day.arranged IS 'A person chose who is on duty: it is not dealt out anew.';
COMMENT ON COLUMN huiyin.reception_day.signed_in_id IS 'Who was there, which may be a substitute.';
COMMENT ON COLUMN huiyin.reception_day.signed_in_by IS 'The account that entered it.';
COMMENT ON COLUMN huiyin.reception_day.reason IS 'Encrypted: why a substitute came, or why it was not held.';
COMMENT ON COLUMN huiyin.reception_day.log IS 'Encrypted: what is remarked when the session is closed.';
CREATE UNIQUE INDEX reception_day_once ON huiyin.reception_day (tier, coalesce(group_code, ''), day)
  WHERE state <> 'CANCELLED';
CREATE INDEX reception_day_rota ON huiyin.reception_day (rota_id);
CREATE INDEX reception_day_day ON huiyin.reception_day (day);

CREATE TABLE huiyin.reception_swap (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  day_id      bigint NOT NULL REFERENCES huiyin.reception_day,
  from_person bigint REFERENCES huiyin.person,
  to_person   bigint NOT NULL REFERENCES huiyin.person,
  reason      bytea NOT NULL,
  user_id     text NOT NULL,
  at          timestamptz NOT NULL
);
COMMENT ON TABLE huiyin.reception_swap IS 'Who took a session from whom, before it was held.';
COMMENT ON COLUMN huiyin.reception_swap.reason IS 'Encrypted.';
CREATE INDEX reception_swap_day ON huiyin.reception_swap (day_id);

CREATE TABLE huiyin.reception_visit (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  day_id         bigint NOT NULL REFERENCES huiyin.reception_day,
  arrived_at     time NOT NULL,
  headcount      int NOT NULL CHECK (headcount BETWEEN 1 AND 9999),
  waited_minutes int NOT NULL CHECK (waited_minutes BETWEEN 0 AND 600),
  manner         text NOT NULL CHECK (manner IN ('TALK', 'ON_SITE', 'CROWD', 'PHONE')),
  received_by    bigint NOT NULL REFERENCES huiyin.person,
  deputy_level   text CHECK (deputy_level IN ('COUNTY', 'TOWNSHIP')),
  law_explained  bytea,
  explained_by   bigint REFERENCES huiyin.person,
  outcome        text NOT NULL CHECK (outcome IN ('ANSWERED', 'EXPLAINED', 'GUIDED', 'MEDIATED', 'REGISTERED', 'TO_REGISTER')),
  entry_id       bigint UNIQUE REFERENCES huiyin.register_entry,
  entered_by     text NOT NULL,
  entered_at     timestamptz NOT NULL
);
COMMENT ON COLUMN huiyin.reception_visit.manner IS 'How the visitors were received: in talk, on the spot, several through their representatives, by telephone.';
COMMENT ON COLUMN huiyin.reception_visit.deputy_level IS 'Of which congress the receiver was a deputy on that day; empty for who was none.';
COMMENT ON COLUMN huiyin.reception_visit.law_explained IS 'Encrypted: which law or policy was explained.';
COMMENT ON COLUMN huiyin.reception_visit.entry_id IS 'The register entry that the visit became.';
CREATE INDEX reception_visit_day ON huiyin.reception_visit (day_id);

GRANT SELECT, INSERT ON huiyin.reception_settings, huiyin.reception_group_days, huiyin.reception_swap TO ${application};
GRANT SELECT, INSERT, UPDATE ON huiyin.reception_rota, huiyin.reception_visit TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON huiyin.reception_day TO ${application};
