-- Accounts whose password was drawn here and not chosen by their owner. The row goes when the owner has chosen one.
CREATE TABLE huiyin.first_password (
  user_id   text PRIMARY KEY,
  handed_at timestamptz,
  handed_by text,
  CHECK ((handed_at IS NULL) = (handed_by IS NULL))
);
COMMENT ON COLUMN huiyin.first_password.handed_at IS 'Null while nobody knows the password: nobody can log in.';

-- Who does what the person has to do as head, leader or chair on the days of the absence.
ALTER TABLE huiyin.absence ADD COLUMN substitute_id bigint REFERENCES huiyin.person;

GRANT SELECT, INSERT, UPDATE, DELETE ON huiyin.first_password TO ${application};
GRANT DELETE ON huiyin.deputy_group_village TO ${application};
