-- Which entry asked for it: the register form of a further visit shows what was asked for on that visit.
ALTER TABLE huiyin.request ADD COLUMN entry_id bigint REFERENCES huiyin.register_entry;
COMMENT ON COLUMN huiyin.request.entry_id IS 'NULL where a case had several entries before this was written down.';
UPDATE huiyin.request r SET entry_id = e.id FROM huiyin.register_entry e
WHERE e.case_id = r.case_id AND NOT EXISTS (SELECT 1 FROM huiyin.register_entry other
  WHERE other.case_id = e.case_id AND other.id <> e.id);
CREATE INDEX request_entry ON huiyin.request (entry_id);
GRANT SELECT, INSERT, UPDATE ON huiyin.request TO ${application};
