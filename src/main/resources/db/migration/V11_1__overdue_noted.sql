-- That a day has passed is written down once, however often the step is entered again.
ALTER TABLE huiyin.deadline ADD COLUMN overdue_noted date;
COMMENT ON COLUMN huiyin.deadline.overdue_noted IS 'The due day of which it was written down that it has passed.';
GRANT SELECT, INSERT, UPDATE ON huiyin.deadline TO ${application};
