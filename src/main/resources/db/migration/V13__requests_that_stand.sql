-- What is asked for by the entries that stand: the requests of a voided entry are no longer asked, and the others close up.
CREATE VIEW huiyin.standing_request AS
SELECT r.id, r.case_id, r.entry_id, row_number() OVER (PARTITION BY r.case_id ORDER BY r.position)::int AS position,
  r.wording, r.lawful, r.reasonable, r.reason, r.outcome, r.explanation
FROM huiyin.request r LEFT JOIN huiyin.register_entry e ON e.id = r.entry_id
WHERE e.voided_on IS NULL;
GRANT SELECT ON huiyin.standing_request TO ${application};
