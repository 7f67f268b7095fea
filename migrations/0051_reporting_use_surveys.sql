-- What employees say of the reporting point: an anonymous survey per round, and the yearly picture that goes back to them.

create table reporting_use.surveys (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  -- in the link that everyone of the organisation gets: the same for all
  code text not null unique check (code ~ '^[a-z2-9]{12}$'),
  name text not null check (char_length(name) between 1 and 80),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  made_by uuid not null
);
create index on reporting_use.surveys (organisation_id, closes_on);
-- A round can end earlier, never later: between two looks at its result nobody's answer may come in.
create function reporting_use.ends_no_later() returns trigger language plpgsql as $$
begin
  if new.closes_on > old.closes_on then raise exception 'a round ends no later' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger ends_no_later before update on reporting_use.surveys for each row execute function reporting_use.ends_no_later();

-- Totals alone: no row for an answer, so that nothing tells which answers came together, or when.
create table reporting_use.survey_answers (
  survey_id uuid not null references reporting_use.surveys on delete cascade,
  question text not null check (question in ('knows', 'would', 'trusts')),
  answer text not null check (answer in ('yes', 'no', 'unsure')),
  count integer not null check (count > 0),
  primary key (survey_id, question, answer)
);

create function reporting_use.open_survey(wanted text, today date) returns table (name text, closes_on date)
  language sql stable security definer set search_path = '' as $$
  select o.name, s.closes_on from reporting_use.surveys s join organisations.organisations o on o.id = s.organisation_id
  where s.code = wanted and s.opens_on <= today and s.closes_on >= today $$;

-- Adds one to three totals. False for a round that is not open.
create function reporting_use.answer_survey(wanted text, knows text, would text, trusts text, today date) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare round uuid;
begin
  select s.id into round from reporting_use.surveys s where s.code = wanted and s.opens_on <= today and s.closes_on >= today;
  if not found then return false; end if;
  insert into reporting_use.survey_answers as a (survey_id, question, answer, count)
    values (round, 'knows', knows, 1), (round, 'would', would, 1), (round, 'trusts', trusts, 1)
    on conflict (survey_id, question, answer) do update set count = a.count + 1;
  return true;
end $$;

-- The rounds of one's own organisation. Answers only of rounds that are over, so that nobody can watch them come in, and of five or more.
create function reporting_use.own_surveys(today date)
  returns table (id uuid, code text, name text, opens_on date, closes_on date, answered integer, yes jsonb)
  language sql stable security definer set search_path = '' as $$
  with mine as (
    select s.*, coalesce((select sum(a.count) from reporting_use.survey_answers a where a.survey_id = s.id and a.question = 'knows'), 0)::int as total
    from reporting_use.surveys s where s.organisation_id = app.organisation() and app.has_role(
      'report-handler', 'secretary', 'mayor', 'privacy-officer', 'administrator', 'integrity-officer', 'controller', 'coordinator'))
  select m.id, m.code, m.name, m.opens_on, m.closes_on,
    case when m.closes_on < today and m.total >= 5 then m.total end,
    case when m.closes_on < today and m.total >= 5 then
      (select jsonb_object_agg(q, coalesce((select a.count from reporting_use.survey_answers a
        where a.survey_id = m.id and a.question = q and a.answer = 'yes'), 0)) from unnest(array['knows', 'would', 'trusts']) q) end
  from mine m order by m.closes_on desc, m.id $$;

create table reporting_use.pictures (
  organisation_id uuid not null,
  year text not null check (year ~ '^\d{4}$'),
  opening text not null check (char_length(opening) between 1 and 2000),
  followed text not null check (char_length(followed) between 1 and 2000),
  ahead text not null check (char_length(ahead) between 1 and 2000),
  published_on date,
  written_by uuid not null,
  primary key (organisation_id, year)
);

-- The picture of a year for everyone who has the link: its words and what was published of the year.
create function reporting_use.picture(place text, of_year text)
  returns table (name text, opening text, followed text, ahead text, published_on date, employees integer, figures jsonb)
  language sql stable security definer set search_path = '' as $$
  select o.name, p.opening, p.followed, p.ahead, p.published_on, n.employees, n.figures
  from reporting_use.pictures p join organisations.organisations o on o.id = p.organisation_id
    join reporting_use.publications n on n.organisation_id = p.organisation_id and n.period = p.year
  where o.code = place and p.year = of_year and p.published_on is not null $$;

revoke all on function reporting_use.open_survey, reporting_use.answer_survey, reporting_use.own_surveys, reporting_use.picture from public;
grant execute on function reporting_use.open_survey, reporting_use.answer_survey, reporting_use.picture to weerwerk_reporter;
grant execute on function reporting_use.own_surveys to weerwerk_app;

alter table reporting_use.surveys enable row level security;
create policy keeper on reporting_use.surveys for select using (reporting_use.keeps(organisation_id));
create policy keeper_opens on reporting_use.surveys for insert with check (reporting_use.keeps(organisation_id) and made_by = app.person());
create policy keeper_ends on reporting_use.surveys for update using (reporting_use.keeps(organisation_id));
grant select, insert, update (closes_on) on reporting_use.surveys to weerwerk_app;
alter table reporting_use.survey_answers enable row level security;
create policy nobody on reporting_use.survey_answers for all using (false);
alter table reporting_use.pictures enable row level security;
create policy keeper on reporting_use.pictures for all using (
    organisation_id = app.organisation() and app.has_role('secretary', 'privacy-officer'))
  with check (organisation_id = app.organisation() and app.has_role('secretary', 'privacy-officer') and written_by = app.person());
grant select, insert, update (opening, followed, ahead, published_on, written_by) on reporting_use.pictures to weerwerk_app;
