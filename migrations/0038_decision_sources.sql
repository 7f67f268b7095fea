-- Whether who acts may read a decision of the board: an action that comes back from a file may say that it came from it. Under the row
-- level security of decisions.
create function assessments.sees_decision(wanted uuid) returns boolean language sql stable as $$
  select exists (select from programme.decisions d where d.id = wanted) $$;
