-- A report is kept by one statement that takes its files as bytes: no transaction stays open between two messages of the server,
-- and so the row that gives out numbers is locked for as long as the database needs, whatever the server does meanwhile.

-- As `reporting.receive` did, with the way by which they came and the code of a trial, for the counters of this transaction.
create function reporting.keep_report(point text, given_case text, mailbox text, sign_key text, way text, version integer, read_by uuid[],
    sealed bytea, sealed_too bytea, message bytea, today date, via text, variant text) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  owner uuid; made uuid; next integer; known text;
begin
  select c.sign_public into known from reporting.cases c where c.mailbox_hash = mailbox;
  if found then return case when known = sign_key then 'known' else 'refused' end; end if;
  if not exists (select from reporting.directories d join reporting.points p on p.organisation_id = d.organisation_id
    where p.code = point and p.is_open and d.version = keep_report.version and d.valid_until >= today
      and d.version = (select max(n.version) from reporting.directories n where n.organisation_id = d.organisation_id))
  then return 'directory'; end if;
  perform set_config('reporting_use.entrance', via, true), set_config('trials.variant', variant, true);
  update reporting.points p set last_number = p.last_number + 1 where p.code = point returning p.organisation_id, p.last_number into owner, next;
  insert into reporting.cases (organisation_id, number, case_id, mailbox_hash, sign_public, route, received_on)
    values (owner, next, given_case, mailbox, sign_key, way, today) returning id into made;
  insert into reporting.readers (case_id, organisation_id, epoch, handler_id)
    select made, owner, 0, h.id from reporting.handlers h where h.organisation_id = owner and h.id = any (read_by);
  if not found then raise exception 'no reader' using errcode = 'check_violation'; end if;
  insert into reporting.envelopes (case_id, organisation_id, epoch, part, file)
    select made, owner, 0, part, file from (values (0, sealed), (1, sealed_too)) as e(part, file) where file is not null;
  insert into reporting.messages (case_id, organisation_id, seq, epoch, by_reporter, written_on, file)
    values (made, owner, 0, 0, true, today, message);
  return 'stored';
exception when unique_violation then
  -- The same report at the same moment: the other one was first.
  select c.sign_public into known from reporting.cases c where c.mailbox_hash = mailbox;
  return case when known = sign_key then 'known' else 'refused' end;
end $$;
revoke all on function reporting.keep_report from public;
grant execute on function reporting.keep_report to weerwerk_reporter;

-- What is typed in at the desk comes as JSON; the reporter needs it no more.
create or replace function reporting.receive(point text, report jsonb, today date) returns text
  language sql security definer set search_path = '' as $$
  select reporting.keep_report(point, report->>'caseId', report->>'mailboxHash', report->>'signPub', report->>'route',
    (report->>'directoryVersion')::integer, array(select jsonb_array_elements_text(report->'readers')::uuid),
    decode(report->'envelopes'->>0, 'base64'), decode(report->'envelopes'->>1, 'base64'), decode(report->>'message', 'base64'), today,
    coalesce(current_setting('reporting_use.entrance', true), ''), coalesce(current_setting('trials.variant', true), '')) $$;
revoke all on function reporting.receive from weerwerk_reporter;

-- The counters as they were, in a language that keeps its plans: the others are read and planned anew for each report.
create or replace function reporting_use.add_count(owner uuid, via text, on_day date, forms integer, reports integer) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into reporting_use.counts as c (organisation_id, quarter, week, entrance, opened, sent)
    values (owner, reporting_use.quarter_of(on_day), date_trunc('week', on_day::timestamp)::date,
      case when via in ('poster', 'intranet', 'desk') then via else 'link' end, forms, reports)
    on conflict (organisation_id, quarter, week, entrance) do update set opened = c.opened + excluded.opened, sent = c.sent + excluded.sent;
end $$;
create or replace function trials.add_count(owner uuid, variant text, on_day date, forms integer, reports integer) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if variant is null or variant = '' then return; end if;
  insert into trials.counts as c (code, week, organisation_id, opened, sent)
    select g.code, date_trunc('week', on_day::timestamp)::date, e.organisation_id, forms, reports
    from trials.groups g join trials.experiments e on e.id = g.experiment_id
    where g.code = variant and e.organisation_id = owner and e.state = 'frozen'
      and on_day >= e.starts_on and on_day < e.starts_on + 7 * e.weeks
  on conflict (code, week) do update set opened = c.opened + excluded.opened, sent = c.sent + excluded.sent;
end $$;

-- ciphertext can't be made smaller
alter table reporting.envelopes alter column file set storage external;
alter table reporting.messages alter column file set storage external;
