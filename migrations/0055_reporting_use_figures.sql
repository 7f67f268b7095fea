-- A publication from before there was a figure says nothing of it: it is not one that is withheld.
create or replace function reporting_use.district_figures(of_figure text) returns table (period text, shown jsonb, employees integer)
  language sql stable security definer set search_path = '' as $$
  select p.period, p.figures -> of_figure, p.employees
  from reporting_use.publications p join organisations.organisations o on o.id = p.organisation_id
  where o.district_id = case
      when app.has_role('board-member') then app.organisation()
      when app.has_role('mayor', 'secretary') then
        (select own.district_id from organisations.organisations own where own.id = app.organisation()) end
    and p.period ~ '-Q' and jsonb_exists(p.figures, of_figure)
  order by 1, 2, 3 $$;
