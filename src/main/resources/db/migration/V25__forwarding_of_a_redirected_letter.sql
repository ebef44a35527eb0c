-- A letter that belongs to another organ is sent on to it; a visitor is shown the way (rules.md, "Ways, papers, remedies").
CREATE TABLE huiyin.forwarding (
  case_id      bigint PRIMARY KEY REFERENCES huiyin.petition_case,
  forwarded_to text   NOT NULL,
  forwarded_on date   NOT NULL,
  way          text   NOT NULL CHECK (way IN ('POST', 'CONFIDENTIAL_POST', 'IN_PERSON', 'ELECTRONIC')),
  recorded_by  text   NOT NULL
);
COMMENT ON TABLE huiyin.forwarding IS 'Of unsealed letters; sealed material goes by huiyin.hand_over.';
GRANT SELECT, INSERT ON huiyin.forwarding TO ${application};
