-- What each entry wants and what it is about: a further visit may accuse where the first only asked.
ALTER TABLE huiyin.register_entry ADD COLUMN purpose text, ADD COLUMN category text;
COMMENT ON COLUMN huiyin.register_entry.purpose IS 'NULL of further entries from before this was written down.';
UPDATE huiyin.register_entry e SET purpose = c.purpose, category = c.category
FROM huiyin.petition_case c WHERE c.id = e.case_id AND NOT e.further;
GRANT SELECT, INSERT, UPDATE ON huiyin.register_entry TO ${application};
