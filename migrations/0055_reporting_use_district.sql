-- What the district may know of published quarters without names: what each organisation showed of one figure, in an order that
-- tells of none. For the board, and for mayor and secretary of a municipality of the same district.
create function reporting_use.district_figures(of_figure text) returns table (period text, shown jsonb, employees integer)
  language sql stable security definer set search_path = '' as $$
  select p.period, coalesce(p.figures -> of_figure, '"withheld"'::jsonb), p.employees
  from reporting_use.publications p join organisations.organisations o on o.id = p.organisation_id
  where o.district_id = case
      when app.has_role('board-member') then app.organisation()
      when app.has_role('mayor', 'secretary') then
        (select own.district_id from organisations.organisations own where own.id = app.organisation()) end
    and p.period ~ '-Q'
  order by 1, 2, 3 $$;
revoke all on function reporting_use.district_figures(text) from public;
grant execute on function reporting_use.district_figures to weerwerk_app;
