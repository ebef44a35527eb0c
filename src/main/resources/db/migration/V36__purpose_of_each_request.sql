-- What each request is a part of: a suggestion is adopted or not, a complaint is not; an entry without a purpose of its own has the case's.
CREATE OR REPLACE VIEW huiyin.standing_request AS
SELECT r.id, r.case_id, r.entry_id, row_number() OVER (PARTITION BY r.case_id ORDER BY r.position)::int AS position,
  r.wording, r.lawful, r.reasonable, r.reason, r.outcome, r.explanation, coalesce(e.purpose, c.purpose) AS purpose
FROM huiyin.request r JOIN huiyin.petition_case c ON c.id = r.case_id
  LEFT JOIN huiyin.register_entry e ON e.id = r.entry_id
WHERE e.voided_on IS NULL;
