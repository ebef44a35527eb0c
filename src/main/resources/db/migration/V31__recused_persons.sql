-- Who is recused is a person: one without an account is kept out as well, and with the account that he gets later.
ALTER TABLE huiyin.shut_out ADD COLUMN person_id bigint;
COMMENT ON COLUMN huiyin.shut_out.person_id IS 'Of a recusal; null where only the account was written down.';
ALTER TABLE huiyin.shut_out DROP CONSTRAINT shut_out_check;
ALTER TABLE huiyin.shut_out ADD CONSTRAINT shut_out_whom
  CHECK (num_nonnulls(user_id, group_id) = 1 OR person_id IS NOT NULL AND num_nonnulls(user_id, group_id) = 0);
UPDATE huiyin.shut_out s SET person_id = p.id
  FROM huiyin.person p WHERE p.user_id = s.user_id AND s.cause = 'RECUSED';
CREATE INDEX shut_out_person ON huiyin.shut_out (person_id) WHERE person_id IS NOT NULL;
