-- What no capability has a column for: sealed, since nobody knows what an analyst's fields ask for. V35.1 (Java) carries
-- what was kept in clear and drops the column content.
ALTER TABLE huiyin.step
  ADD COLUMN entered bytea,
  ADD COLUMN subject text;
COMMENT ON COLUMN huiyin.step.entered IS 'Encrypted JSON: key, label, value and words of each field that no Java knows; the others are in the tables of their capability.';
COMMENT ON COLUMN huiyin.step.subject IS 'What the step was on where that is no case, e.g. conference:12.';
CREATE INDEX step_subject ON huiyin.step (subject) WHERE subject IS NOT NULL;
