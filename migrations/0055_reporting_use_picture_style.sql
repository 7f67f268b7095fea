-- With which style the picture of a year is printed: that of its organisation, else of the district it belongs to, under its own name. For who
-- may read a picture that is shown, and no other organisation's.
create function reporting_use.picture_style(place text) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('name', o.name, 'accent', h.accent, 'secondAccent', h.second_accent, 'footer', h.footer,
    'logo', case when h.logo is not null and h.logo_form is not null and h.logo_alt is not null then
      jsonb_strip_nulls(jsonb_build_object('form', h.logo_form, 'base64', h.logo, 'alt', h.logo_alt, 'png', h.logo_png)) end)
  from organisations.organisations o join briefings.house_styles h on h.is_set and h.organisation_id in (o.id, o.district_id)
  where o.code = place and exists (select from reporting_use.pictures p where p.organisation_id = o.id and p.published_on is not null)
  order by h.organisation_id = o.id desc limit 1 $$;
revoke all on function reporting_use.picture_style from public;
grant execute on function reporting_use.picture_style to weerwerk_reporter;
