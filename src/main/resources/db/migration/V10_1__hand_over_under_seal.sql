-- What goes with an accusation to the organ that looks into it: sealed pieces, counted and signed for (art. 30).
CREATE TABLE huiyin.hand_over (
  case_id        bigint  PRIMARY KEY REFERENCES huiyin.petition_case,
  seal_number    text    NOT NULL,
  pieces         integer NOT NULL CHECK (pieces > 0),
  prepared_by    text    NOT NULL,
  letter_number  text    UNIQUE,
  signed_on      date,
  handed_over_on date,
  handed_over_by text
);
COMMENT ON TABLE huiyin.hand_over IS 'Nothing of what the pieces say or whom they are about.';
GRANT SELECT, INSERT, UPDATE ON huiyin.hand_over TO ${application};
