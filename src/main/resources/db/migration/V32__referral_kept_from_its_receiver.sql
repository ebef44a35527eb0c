-- The parts of which their receiver sees and does nothing any more, told in one place: the case is under seal, the
-- receiver is on the side that is complained of, or it is a village group and the matter is of a category that is
-- kept from groups. A category that is not on the list is kept from them too.
CREATE VIEW huiyin.referral_kept_out AS
SELECT r.id AS referral_id
FROM huiyin.referral r JOIN huiyin.petition_case c ON c.id = r.case_id
WHERE c.sealed
  OR EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.id
    AND s.group_id = coalesce('unit-' || r.unit_code, 'group-' || r.group_code))
  OR r.group_code IS NOT NULL
    AND coalesce((SELECT k.kept_from_groups FROM huiyin.category k WHERE k.code = c.category), true);
GRANT SELECT ON huiyin.referral_kept_out TO ${application};
