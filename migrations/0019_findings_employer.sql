-- An assessor does not enter, change or code findings about their own employer, by no other role either.

-- Whether the acting assessor works for a municipality, or did from the day of a finding or the reference day of its round on.
-- The same employers as those that keep someone from judging an inspection.
create function assessments.is_own_employer(owner uuid, wanted_round uuid, from_day date, today date) returns boolean
  language sql stable security definer set search_path = '' cost 1000 as $$
  select app.organisation() = app.district() and app.has_role('assessor') and exists (
    select from assessments.employed_by(app.person(), least(from_day, today, (
        select coalesce(l.reference_day, r.reference_day) from assessments.rounds r left join assessments.rounds l on l.id = r.linked_id
        where r.id = wanted_round)), today) e
    where e.organisation_id = owner) $$;
create function assessments.finds_at_employer(owner uuid, wanted_round uuid, from_day date) returns boolean
  language sql stable as $$
  select assessments.is_own_employer(owner, wanted_round, from_day, (now() at time zone 'Europe/Amsterdam')::date) $$;
create function assessments.is_of_employer(wanted_finding uuid) returns boolean language sql stable as $$
  select exists (select from assessments.findings f where f.id = wanted_finding
    and assessments.finds_at_employer(f.organisation_id, f.round_id, f.found_on)) $$;
revoke all on function assessments.is_own_employer, assessments.finds_at_employer, assessments.is_of_employer from public;
grant execute on function assessments.is_own_employer, assessments.finds_at_employer, assessments.is_of_employer to weerwerk_app;

create policy not_own_employer_enters on assessments.findings as restrictive for insert
  with check (not assessments.finds_at_employer(organisation_id, round_id, found_on));
create policy not_own_employer_changes on assessments.findings as restrictive for update
  using (not assessments.finds_at_employer(organisation_id, round_id, found_on))
  with check (not assessments.finds_at_employer(organisation_id, round_id, found_on));
create policy not_own_employer_removes on assessments.findings as restrictive for delete
  using (not assessments.finds_at_employer(organisation_id, round_id, found_on));
create policy not_own_employer_adds on assessments.recommendations as restrictive for insert
  with check (not assessments.is_of_employer(finding_id));
create policy not_own_employer_changes on assessments.recommendations as restrictive for update
  using (not assessments.is_of_employer(finding_id)) with check (not assessments.is_of_employer(finding_id));
create policy not_own_employer_removes on assessments.recommendations as restrictive for delete
  using (not assessments.is_of_employer(finding_id));
create policy not_own_employer_codes on common_threads.codings as restrictive for insert
  with check (not assessments.is_of_employer(finding_id));
create policy not_own_employer_changes on common_threads.codings as restrictive for update
  using (not assessments.is_of_employer(finding_id)) with check (not assessments.is_of_employer(finding_id));
create policy not_own_employer_takes_back on common_threads.codings as restrictive for delete
  using (not assessments.is_of_employer(finding_id));
