-- A drawing as logo has a picture beside it for forms that draw no SVG. A style that was taken back stays, so that its revision counts on.
alter table briefings.house_styles
  add column logo_png text check (char_length(logo_png) <= 300000),
  add column is_set boolean not null default true,
  add check (logo_png is null or logo_form = 'svg'),
  add check (is_set or logo is null and footer is null);
-- A municipality has administrators too, and no papers with a style of its own.
drop policy keepers on briefings.house_styles;
create policy keepers on briefings.house_styles for all
  using (organisation_id = app.organisation() and app.has_role('project-leader', 'administrator'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader', 'administrator') and changed_by = app.person()
    and exists (select from organisations.organisations o where o.id = organisation_id and o.kind = 'district'));
