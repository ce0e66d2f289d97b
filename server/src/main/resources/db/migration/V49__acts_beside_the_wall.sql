-- What figures are counted from. The wall before acts asks of each act whose work it is and whether a
-- record stands open, and hides from PostgreSQL how dear what is: counting took twice as long behind it.
-- Here that is asked once for all; to everybody else this is empty.
CREATE VIEW counted_act AS
  SELECT * FROM register_act
  WHERE (SELECT current_setting('najda.person', true) IN ('@review', '@verify'));
