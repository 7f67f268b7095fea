-- A report that a handler types in for someone (on paper, by phone, at the desk), or an attention officer for a colleague. It is
-- encrypted in their browser, and the receipt is handed over on paper.

alter table reporting.cases drop constraint cases_route_check;
alter table reporting.cases add constraint cases_route_check check (route in ('browser', 'server', 'handler', 'colleague'));

-- Keeps it as a report that came in, at the organisation of who types it: `stored`, `known`, `directory`, `refused`, or `closed`
-- where no reporting point is open. The way follows from their role.
create function reporting.receive_typed(report jsonb, today date) returns text
  language plpgsql security definer set search_path = '' as $$
declare point text; way text;
begin
  way := case when app.has_role('report-handler', 'secretary', 'mayor') then 'handler' when app.has_role('attention-officer') then 'colleague' end;
  if way is null then raise exception 'who types in no report' using errcode = 'insufficient_privilege'; end if;
  select p.code into point from reporting.points p where p.organisation_id = app.organisation() and p.is_open;
  if not found then return 'closed'; end if;
  perform set_config('reporting_use.entrance', 'desk', true);
  return reporting.receive(point, report || jsonb_build_object('route', way), today);
end $$;
revoke all on function reporting.receive_typed(jsonb, date) from public;
grant execute on function reporting.receive_typed, reporting.point to weerwerk_app;
