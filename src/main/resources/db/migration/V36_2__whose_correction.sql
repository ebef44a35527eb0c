-- Of several petitioners or persons complained of, whose value was put right.
ALTER TABLE huiyin.correction ADD COLUMN subject_id bigint;
COMMENT ON COLUMN huiyin.correction.subject_id IS 'Of petitioner or complained_of, as the field says; NULL: the lead petitioner, the only one complained of.';
