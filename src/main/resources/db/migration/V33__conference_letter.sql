-- What each letter that invited to a conference tells of, so that it is shown to nobody who is kept from one of its cases, also after the case has left the agenda.
CREATE TABLE huiyin.conference_letter (
  paper_id bigint NOT NULL REFERENCES huiyin.binder_paper,
  case_id  bigint NOT NULL REFERENCES huiyin.petition_case,
  PRIMARY KEY (paper_id, case_id)
);
COMMENT ON TABLE huiyin.conference_letter IS 'The cases that a letter in the binder of a conference tells of.';
-- Of letters from before nobody has written it down; each is taken to tell of the whole agenda.
INSERT INTO huiyin.conference_letter (paper_id, case_id)
SELECT DISTINCT p.id, c.case_id
FROM huiyin.binder_paper p JOIN huiyin.conference_case c ON p.binder = 'conference:' || c.conference_id
WHERE p.kind = 'INVITATION';
GRANT SELECT, INSERT ON huiyin.conference_letter TO ${application};
