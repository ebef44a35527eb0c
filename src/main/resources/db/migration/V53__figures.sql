-- What the figures count: one relation of entries, one of cases, one of clocks and one of referrals; nothing voided is in them.
ALTER TABLE huiyin.petition_case ADD COLUMN IF NOT EXISTS first_group text REFERENCES huiyin.deputy_group;

CREATE VIEW huiyin.counted_case AS
SELECT c.id AS case_id, c.register_number AS number, c.title, c.received_on, c.channel, c.purpose, c.category, k.seed_group,
  c.place_of_issue AS village, coalesce(c.origin, '') AS origin, c.route AS way, c.first_group, c.sealed, c.urgent,
  c.difficult, c.key_case, c.hotspot, c.state, c.resolution_level, c.not_served_reason,
  coalesce(c.replied_on, CASE WHEN c.state <> 'OPEN' THEN c.closed_on END) AS settled_on,
  c.replied_on IS NOT NULL OR c.not_served_reason IS NOT NULL OR coalesce(c.outcome IN ('WITHDRAWN', 'NOT_RECORDED'), false) AS answered,
  c.outcome IS NOT NULL OR NOT EXISTS (SELECT 1 FROM huiyin.standing_request r WHERE r.case_id = c.id AND r.outcome IS NULL)
    AND EXISTS (SELECT 1 FROM huiyin.standing_request r WHERE r.case_id = c.id) AS has_outcome,
  EXISTS (SELECT 1 FROM huiyin.book_row b WHERE b.case_id = c.id) AS imported,
  c.earlier_case_id IS NOT NULL AS of_earlier, s.satisfaction, s.rated_on
FROM huiyin.petition_case c
  LEFT JOIN huiyin.category k ON k.code = c.category
  LEFT JOIN huiyin.rating s ON s.case_id = c.id
WHERE c.state <> 'VOIDED';
COMMENT ON VIEW huiyin.counted_case IS 'settled_on: 办结, the service of the answer (rules.md); of old books without one the day on which they closed.';

CREATE VIEW huiyin.counted_entry AS
SELECT e.id AS entry_id, e.case_id, e.register_number AS number, c.title, e.occurred_on, e.channel, e.headcount,
  coalesce(e.purpose, c.purpose) AS purpose, coalesce(e.category, c.category) AS category, k.seed_group, c.village, c.origin,
  c.way, c.first_group, c.sealed, c.hotspot, e.joint_signed, e.skip_level, e.anonymous,
  e.further OR c.of_earlier OR e.earlier_number IS NOT NULL AS repeated
FROM huiyin.register_entry e
  JOIN huiyin.counted_case c ON c.case_id = e.case_id
  LEFT JOIN huiyin.category k ON k.code = coalesce(e.category, c.category)
WHERE e.voided_on IS NULL;

CREATE VIEW huiyin.counted_clock AS
SELECT d.id AS clock_id, d.clock, d.due_on, d.stopped_on,
  coalesce(d.due_at, (d.due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') AS ends_at,
  coalesce(d.stopped_at, d.stopped_on::timestamp AT TIME ZONE 'Asia/Shanghai') AS done_at, c.*
FROM huiyin.deadline d JOIN huiyin.counted_case c ON c.case_id = d.case_id;

CREATE VIEW huiyin.counted_referral AS
SELECT r.id AS referral_id, coalesce(r.unit_code, r.group_code) AS unit, r.kind, r.out_on, r.due_on, r.state AS referral_state,
  r.ended_on, r.rework, (SELECT min(p.reported_on) FROM huiyin.referral_report p WHERE p.referral_id = r.id) AS reported_on, c.*
FROM huiyin.referral r JOIN huiyin.counted_case c ON c.case_id = r.case_id
WHERE r.out_on IS NOT NULL AND r.state <> 'CALLED_OFF';

CREATE VIEW huiyin.counted_supervision AS
SELECT n.id AS notice_id, n.out_on AS notice_on, n.struck_off_on, coalesce(r.unit_code, r.group_code) AS unit, c.*
FROM huiyin.supervision_notice n JOIN huiyin.referral r ON r.id = n.referral_id JOIN huiyin.counted_case c ON c.case_id = n.case_id
WHERE n.out_on IS NOT NULL;

CREATE INDEX register_entry_occurred_on ON huiyin.register_entry (occurred_on) WHERE voided_on IS NULL;
CREATE INDEX petition_case_received_on ON huiyin.petition_case (received_on);
CREATE INDEX deadline_due_on ON huiyin.deadline (due_on);
CREATE INDEX referral_due_on ON huiyin.referral (due_on);

-- What an office knows of the years before this register, and what it wants to reach.
CREATE TABLE huiyin.figure_base (
  indicator text NOT NULL,
  since     date NOT NULL,
  until     date NOT NULL CHECK (until >= since),
  value     numeric NOT NULL CHECK (value >= 0),
  typed_by  text NOT NULL,
  typed_at  timestamptz NOT NULL,
  PRIMARY KEY (indicator, since, until)
);
CREATE TABLE huiyin.figure_target (
  indicator text PRIMARY KEY,
  target    numeric NOT NULL CHECK (target >= 0),
  set_by    text NOT NULL,
  set_at    timestamptz NOT NULL
);
GRANT SELECT ON huiyin.counted_case, huiyin.counted_entry, huiyin.counted_clock, huiyin.counted_referral,
  huiyin.counted_supervision TO ${application};
GRANT SELECT, INSERT, UPDATE ON huiyin.figure_base, huiyin.figure_target TO ${application};
GRANT DELETE ON huiyin.figure_target TO ${application};
