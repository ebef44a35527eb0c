-- A term in hours ends at a moment, and is kept or missed at one.
ALTER TABLE huiyin.deadline ADD COLUMN due_at timestamptz, ADD COLUMN stopped_at timestamptz;
COMMENT ON COLUMN huiyin.deadline.due_at IS 'Of a term in hours; due_on is its day.';
COMMENT ON COLUMN huiyin.deadline.stopped_at IS 'When what a term in hours asks for was really done.';
GRANT SELECT, INSERT, UPDATE ON huiyin.deadline TO ${application};
