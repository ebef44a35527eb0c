-- Each entry that an organ above assigned, sent on or instructed asks for a report of its own, with its own clock.
ALTER TABLE huiyin.own_report DROP CONSTRAINT own_report_case_id_key;
ALTER TABLE huiyin.own_report ADD COLUMN entry_id bigint UNIQUE REFERENCES huiyin.register_entry;
UPDATE huiyin.own_report r SET entry_id = e.id FROM huiyin.register_entry e WHERE e.case_id = r.case_id AND NOT e.further;
ALTER TABLE huiyin.own_report ALTER COLUMN entry_id SET NOT NULL;
COMMENT ON COLUMN huiyin.own_report.entry_id IS 'The entry whose assignment the report answers.';
CREATE INDEX own_report_case ON huiyin.own_report (case_id);
UPDATE huiyin.deadline d SET clock = 'OWN_REPORT/' || e.id FROM huiyin.register_entry e
WHERE d.clock = 'OWN_REPORT' AND e.case_id = d.case_id AND NOT e.further;
GRANT SELECT, INSERT ON huiyin.own_report TO ${application};
